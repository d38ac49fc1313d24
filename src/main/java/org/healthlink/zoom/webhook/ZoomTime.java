package org.healthlink.zoom.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.healthlink.platform.Rfc3339;

/** Points in time as Zoom writes them. */
final class ZoomTime {

  private static final long SMALLEST_IN_MILLISECONDS = 100_000_000_000L;

  /** There was no Zoom before; and no clock is wrong by more than a day. */
  private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

  private static final Duration LARGEST_ERROR = Duration.ofDays(1);

  private ZoomTime() {}

  /** Seconds or milliseconds since 1970; which of them, the number itself tells. */
  static Instant ofNumber(long number) {
    return number > SMALLEST_IN_MILLISECONDS
        ? Instant.ofEpochMilli(number)
        : Instant.ofEpochSecond(number);
  }

  /** A number as above or a date and time; empty for everything else. */
  static Optional<Instant> parse(String text) {
    try {
      return text.matches("\\d{1,18}")
          ? Optional.of(ofNumber(Long.parseLong(text)))
          : Optional.of(Rfc3339.parse(text).toInstant());
    } catch (DateTimeException unknownForm) {
      return Optional.empty();
    }
  }

  /** Whether something that has just been told of can have happened then. */
  static boolean isCredible(Instant at, Instant now) {
    return at.isAfter(EARLIEST) && at.isBefore(now.plus(LARGEST_ERROR));
  }
}
