package org.healthlink.appointment;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a visit takes place: from its start to the first instant after it, in UTC.
 *
 * @param startTime the first instant
 * @param endTime the first instant after it
 */
@Embeddable
public record TimeSlot(Instant startTime, Instant endTime) {

  /** Refuses a slot that does not end after its start. */
  public TimeSlot {
    if (!startTime.isBefore(endTime)) {
      throw new IllegalArgumentException("a slot ends after its start");
    }
  }

  public static TimeSlot of(Instant startTime, Duration length) {
    return new TimeSlot(startTime, startTime.plus(length));
  }

  public boolean overlaps(TimeSlot other) {
    return startTime.isBefore(other.endTime) && other.startTime.isBefore(endTime);
  }

  public Duration length() {
    return Duration.between(startTime, endTime);
  }
}
