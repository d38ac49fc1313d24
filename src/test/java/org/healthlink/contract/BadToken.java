package org.healthlink.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.healthlink.sandbox.IdentityProvider;

/** The kinds of tokens that must be refused, each of them with the front desk's role. */
enum BadToken {
  GARBAGE(identity -> "no.such.token"),
  EXPIRED(identity -> identity.expired("desk", "STAFF")),
  WRONG_ISSUER(identity -> identity.wrongIssuer("desk", "STAFF")),
  WRONG_AUDIENCE(identity -> identity.wrongAudience("desk", "STAFF")),
  BAD_SIGNATURE(identity -> identity.forged("desk", "STAFF")),
  UNKNOWN_KEY(identity -> identity.unknownKey("desk", "STAFF")),
  WITHOUT_SUBJECT(identity -> identity.withoutSubject("STAFF")),
  UNSIGNED(BadToken::unsigned);

  private final Function<IdentityProvider, String> make;

  BadToken(Function<IdentityProvider, String> make) {
    this.make = make;
  }

  String from(IdentityProvider identity) {
    return make.apply(identity);
  }

  /** The claims of a good token under the header of one that needs no signature. */
  private static String unsigned(IdentityProvider identity) {
    String claims = identity.token("desk", "STAFF").split("\\.")[1];
    String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + claims
        + ".";
  }
}
