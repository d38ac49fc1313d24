package org.healthlink.zoom;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.healthlink.appointment.TimeSlot;

/**
 * The body that moves a meeting; what is not in it stays as it is.
 *
 * @param startTime UTC, to the second, with {@code Z}
 * @param duration in minutes
 */
public record MeetingUpdate(String startTime, String timezone, int duration) {

  static MeetingUpdate to(TimeSlot slot) {
    return new MeetingUpdate(
        DateTimeFormatter.ISO_INSTANT.format(slot.startTime().truncatedTo(ChronoUnit.SECONDS)),
        "UTC",
        Math.toIntExact(slot.length().toMinutes()));
  }
}
