package org.healthlink.appointment.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header {@code Prefer} (RFC 7240); what is not understood there is ignored. */
final class Preferences {

  private static final Pattern WAIT =
      Pattern.compile(
          "(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=$|[,;])", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_WAIT_SECONDS = 30;

  private Preferences() {}

  /** How long the answer may wait, 30 seconds at most; absent when the caller did not ask. */
  static Optional<Duration> waitFor(String prefer) {
    if (prefer == null) {
      return Optional.empty();
    }
    Matcher matcher = WAIT.matcher(prefer);
    return matcher.find()
        ? Optional.of(
            Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(matcher.group(1)))))
        : Optional.empty();
  }
}
