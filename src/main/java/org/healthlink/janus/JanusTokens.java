package org.healthlink.janus;

import java.time.Instant;
import java.util.Base64;

/**
 * Tokens that Janus verifies by itself, because it knows the secret too. They hold until they
 * expire; a restart of Janus does not end them. Janus looks at the one for its API with every
 * request, so it must outlive the visit, and at the one for a room when somebody joins.
 */
final class JanusTokens {

  private static final String PLUGIN = VideoRoom.PLUGIN;

  private JanusTokens() {}

  /** Opens a session, and the video room plugin alone. */
  static String api(String secret, Instant expiresAt) {
    return sign(secret, expiresAt.getEpochSecond() + ",janus," + PLUGIN);
  }

  /** Lets its holder join this room. */
  static String room(String secret, String roomId, Instant expiresAt) {
    return sign(secret, expiresAt.getEpochSecond() + "," + PLUGIN + ",room=" + roomId);
  }

  private static String sign(String secret, String claims) {
    return claims + ":" + Base64.getEncoder().encodeToString(Signatures.sha1(secret, claims));
  }
}
