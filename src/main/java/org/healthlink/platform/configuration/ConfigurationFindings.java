package org.healthlink.platform.configuration;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about configured values. */
final class ConfigurationFindings {

  static final FindingKind VALUE = FindingKind.ok("configuration-value");

  static final FindingKind VALUE_WRONG =
      FindingKind.error(
          "configuration-value-wrong", "Correct the value: the next start ends because of it.");

  static final FindingKind VALUE_MISSING =
      FindingKind.error(
          "configuration-value-missing", "Give the key a value: the next start ends without it.");

  static final FindingKind SECRET_IS_SAMPLE =
      FindingKind.warn(
          "configuration-secret-is-sample",
          "Everybody can read the samples in our files: make a secret with openssl rand -hex 32.");

  static final FindingKind NAME_LIKE_A_KEY =
      FindingKind.warn(
          "configuration-name-like-a-key",
          "If the key was meant, correct the name: nobody reads this one.");

  static final FindingKind FILE_UNREADABLE =
      FindingKind.error(
          "configuration-file-unreadable",
          "Mend the file, or name another one in HEALTHLINK_ENV_FILE.");

  static final FindingKind PUBLIC_URL_MISSING =
      FindingKind.info(
          "configuration-public-url-missing",
          "Set healthlink.public.url if links are to be handed out as whole addresses.");

  static final FindingKind PUBLIC_URL_NOT_ENCRYPTED =
      FindingKind.warn(
          "configuration-public-url-not-encrypted",
          "Give people an https address: over http browsers allow no camera, and links can be read"
              + " on the way.");

  private ConfigurationFindings() {}
}
