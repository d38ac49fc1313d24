package org.healthlink.operations;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about the keys of the encryption at rest. */
final class EncryptionFindings {

  static final FindingKind KEYS = FindingKind.ok("encryption-keys");

  static final FindingKind KEYS_WRONG =
      FindingKind.error(
          "encryption-keys-wrong",
          "Bring back the keyset that the application had before; without it those texts are lost.");

  static final FindingKind CHANGE_UNDER_WAY = FindingKind.info("encryption-change-under-way");

  static final FindingKind KEY_NOT_NEEDED =
      FindingKind.info(
          "encryption-key-not-needed",
          "Take the key out of healthlink.encryption.keyset, unless it is to be the next one that"
              + " writes.");

  static final FindingKind NOT_COMPARED =
      FindingKind.info("encryption-not-compared", "See what is said of the database.");

  private EncryptionFindings() {}
}
