package org.healthlink.operations;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about the hospital's identity provider. */
final class IdentityFindings {

  static final FindingKind KEYS = FindingKind.ok("identity-keys");

  static final FindingKind KEYS_UNREACHABLE =
      FindingKind.error(
          "identity-keys-unreachable",
          "Start the identity provider, or correct mp.jwt.verify.publickey.location, the firewall,"
              + " the proxy or the trust store.");

  static final FindingKind KEYS_UNREADABLE =
      FindingKind.error(
          "identity-keys-unreadable",
          "Configure the key set (jwks_uri) or the public key of the provider, in PEM or as a JWK.");

  static final FindingKind KEYS_NOT_LOOKED_AT = FindingKind.info("identity-keys-not-looked-at");

  static final FindingKind ISSUER_DIFFERS =
      FindingKind.error(
          "identity-issuer-differs",
          "Make mp.jwt.verify.issuer equal to the provider's issuer to the letter.");

  static final FindingKind CLOCK_OFF =
      FindingKind.warn(
          "identity-clock-off", "Have the clocks of this machine and of the provider set by NTP.");

  private IdentityFindings() {}
}
