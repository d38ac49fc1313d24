package org.healthlink.appointment.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** The {@code ETag} of an appointment: its version and a hash of the very answer it stands on. */
final class EntityTags {

  private static final int HASH_BYTES = 12;

  private EntityTags() {}

  static String of(long version, byte[] answer) {
    byte[] hash = sha256(answer);
    byte[] start = Arrays.copyOf(hash, HASH_BYTES);
    return "\"%d.%s\""
        .formatted(version, Base64.getUrlEncoder().withoutPadding().encodeToString(start));
  }

  /** Whether a header {@code If-None-Match} names this tag (RFC 9110, weak comparison). */
  static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Stream.of(ifNoneMatch.split(","))
            .map(String::strip)
            .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
            .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
