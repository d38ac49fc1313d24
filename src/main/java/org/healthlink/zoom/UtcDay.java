package org.healthlink.zoom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day that Zoom's daily limits count by: they begin anew at 00:00 UTC.
 *
 * @param date in UTC
 */
record UtcDay(LocalDate date) {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  static UtcDay at(Instant instant) {
    return new UtcDay(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  /** Until when one waits for the next day: Zoom's clock may be a little behind. */
  Duration rest(Instant now) {
    return Duration.between(now, date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .plus(CLOCKS_DIFFER);
  }

  /** After what time one asks again when Zoom says that the day's calls are used up. */
  Duration restAsZoomCounts(Instant now) {
    return hasJustBegun(now) ? CLOCKS_DIFFER : rest(now);
  }

  /** Whether Zoom may still count by the day before. */
  boolean hasJustBegun(Instant now) {
    return now.isBefore(date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(CLOCKS_DIFFER));
  }
}
