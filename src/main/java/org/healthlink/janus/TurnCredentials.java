package org.healthlink.janus;

import java.time.Instant;
import java.util.Base64;

/**
 * A login at a TURN server that shares a secret with us (coturn's {@code use-auth-secret}). The
 * server keeps no users: the name says until when it is good, the password signs the name.
 */
record TurnCredentials(String username, String credential) {

  /**
   * Makes a login.
   *
   * @param name tells users apart in the server's log and quota; nobody may be known by it
   */
  static TurnCredentials of(String secret, String name, Instant expiresAt) {
    String username = expiresAt.getEpochSecond() + ":" + name;
    return new TurnCredentials(
        username, Base64.getEncoder().encodeToString(Signatures.sha1(secret, username)));
  }

  @Override
  public String toString() {
    return "TurnCredentials[redacted]";
  }
}
