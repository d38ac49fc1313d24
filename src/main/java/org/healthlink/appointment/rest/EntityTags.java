package org.healthlink.appointment.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;

/** The {@code ETag} of an appointment: its version and a hash of the very answer it stands on. */
final class EntityTags {

  private static final int HASH_BYTES = 12;
  private static final Pattern OURS =
      Pattern.compile("(?:W/)?\"(\\d{1,18})\\.[A-Za-z0-9_-]{1,40}\"");

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

  /**
   * The version that a header {@code If-Match} names; null when any will do.
   *
   * @throws ProblemException {@code precondition-failed} when it names none of ours
   */
  static Long version(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher matcher = OURS.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED, "If-Match takes the ETag of an appointment's answer.");
    }
    return Long.valueOf(matcher.group(1));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
