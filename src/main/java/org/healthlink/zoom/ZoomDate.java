package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Compares the clock of this node with Zoom's in every answer; keeps the last comparison. */
@ApplicationScoped
class ZoomDate {

  @Inject private Clock clock;

  private volatile Duration ahead;

  /**
   * Takes note of an answer's {@code Date}.
   *
   * @param date in the form of HTTP; null when the answer has none
   */
  void told(String date) {
    try {
      if (date != null) {
        ahead =
            Duration.between(
                clock.instant(),
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      }
    } catch (DateTimeException unreadable) {
      ahead = null;
    }
  }

  /** How far Zoom's clock is ahead of ours, negative when it is behind; to the second. */
  Optional<Duration> ahead() {
    return Optional.ofNullable(ahead);
  }
}
