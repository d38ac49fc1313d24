package org.healthlink.appointment;

import java.time.Duration;
import java.time.Instant;

/**
 * When a visit's door is open, around its slot.
 *
 * @param opensAt the first instant at which people may join
 * @param closesAt the first instant at which they no longer may
 */
public record JoinWindow(Instant opensAt, Instant closesAt) {

  static JoinWindow around(TimeSlot slot, Duration before, Duration after) {
    return new JoinWindow(slot.startTime().minus(before), slot.endTime().plus(after));
  }

  public boolean isOpen(Instant now) {
    return !isEarly(now) && !isOver(now);
  }

  public boolean isEarly(Instant now) {
    return now.isBefore(opensAt);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(closesAt);
  }
}
