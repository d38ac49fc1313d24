package org.healthlink.sandbox;

import java.time.Duration;
import java.util.stream.Stream;

/** Identity providers whose tokens nobody could verify. */
final class IdentityCases {
  private static final String LOCATION = "mp.jwt.verify.publickey.location";

  private IdentityCases() {}

  static Stream<Case> all() {
    return Stream.of(
        Case.of(
            "nobody listens",
            i -> i.with(LOCATION, "http://127.0.0.1:" + i.closedPort() + "/jwks"),
            "identity-keys-unreachable"),
        Case.of(
            "no key set at the address",
            i -> i.with(LOCATION, i.value("mp.jwt.verify.issuer") + "/nothing"),
            "identity-keys-unreadable"),
        Case.of(
            "a key that is none",
            i -> i.with("mp.jwt.verify.publickey", "MIIBIjANBgkqhkiG9w0B"),
            "identity-keys-unreadable"),
        Case.of(
            "a key in a file",
            i -> i.with(LOCATION, "/META-INF/key.pem"),
            "identity-keys-not-looked-at"),
        Case.of(
            "another time there",
            i -> {
              i.janus().says = "{\"keys\":[{\"kty\":\"RSA\"}]}";
              i.with("fallback.enabled", "false")
                  .with(LOCATION, i.janus().address().toString())
                  .clockAhead(Duration.ofMinutes(-3));
            },
            "identity-clock-off",
            "database-clock-off",
            "zoom-clock-off",
            "janus-off"),
        Case.of(
            "the place of the keys with a gap that nobody filled",
            i -> i.with(LOCATION, "http://localhost/realms/{realm}/certs"),
            "identity-keys-unreachable"),
        Case.of(
            "an issuer with a gap that nobody filled",
            i -> i.with("mp.jwt.verify.issuer", "https://id.hospital.example/realms/{realm}"),
            "identity-issuer-differs"),
        Case.of(
            "an issuer with a slash too much",
            i -> i.with("mp.jwt.verify.issuer", i.value("mp.jwt.verify.issuer") + "/"),
            "identity-issuer-differs"));
  }
}
