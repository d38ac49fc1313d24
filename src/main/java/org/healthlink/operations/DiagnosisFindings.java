package org.healthlink.operations;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about looking itself. */
final class DiagnosisFindings {

  static final FindingKind LEFT_OUT =
      FindingKind.info("diagnosis-left-out", "Correct the configuration first, then look again.");

  static final FindingKind TOO_SLOW =
      FindingKind.error(
          "diagnosis-too-slow",
          "Look again; when it stays so, a name server, firewall or proxy swallows what is sent.");

  static final FindingKind FAILED =
      FindingKind.error(
          "diagnosis-failed", "Tell the developers what the log of this moment says of it.");

  private DiagnosisFindings() {}
}
