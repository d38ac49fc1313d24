package org.healthlink.janus;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The name of a visit's room and what opens it. Always the same for the same secret, appointment
 * and generation, so that every node and every later request finds the room again, and nothing is
 * stored. Janus keeps the pin and the secret that a room was made with.
 *
 * @param id 128 bits that nobody guesses; letters and digits alone, because commas and colons have
 *     a meaning in tokens
 * @param pin needed to join
 * @param secret needed to destroy the room or to remove somebody; never leaves this server
 */
record RoomKeys(String id, String pin, String secret) {

  private static final int ID_BYTES = 16;
  private static final int KEY_BYTES = 24;

  static RoomKeys of(String tokenSecret, UUID appointmentId, int generation) {
    String room = appointmentId + " " + generation;
    return new RoomKeys(
        HexFormat.of().formatHex(derive(tokenSecret, "room id", room, ID_BYTES)),
        key(tokenSecret, "room pin", room),
        key(tokenSecret, "room secret", room));
  }

  private static String key(String tokenSecret, String use, String room) {
    return Base64.getUrlEncoder().encodeToString(derive(tokenSecret, use, room, KEY_BYTES));
  }

  private static byte[] derive(String tokenSecret, String use, String room, int length) {
    return Arrays.copyOf(Signatures.sha256(tokenSecret, use + " " + room), length);
  }

  @Override
  public String toString() {
    return "RoomKeys[redacted]";
  }
}
