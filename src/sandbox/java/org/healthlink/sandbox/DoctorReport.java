package org.healthlink.sandbox;

import java.util.Comparator;
import java.util.List;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.Level;

/** Findings as text for a terminal, the worst last, where one looks first. */
final class DoctorReport {
  private static final String INDENTED = "\n        ";

  private DoctorReport() {}

  static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    findings.stream()
        .sorted(Comparator.comparing(Finding::level))
        .forEach(finding -> text.append(entry(finding)));
    return text.append(
            "%n%d error(s), %d warning(s), %d remark(s), %d in order%n"
                .formatted(
                    count(findings, Level.ERROR),
                    count(findings, Level.WARN),
                    count(findings, Level.INFO),
                    count(findings, Level.OK)))
        .toString();
  }

  private static String entry(Finding finding) {
    String head = "%-7s %s".formatted(finding.level(), finding.id());
    if (finding.level() == Level.OK) {
      return head + ": " + finding.summary() + "\n";
    }
    String fix = finding.fix() == null ? "" : INDENTED + "-> " + finding.fix();
    return "\n" + head + INDENTED + finding.summary() + fix + "\n";
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
