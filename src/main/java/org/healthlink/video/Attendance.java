package org.healthlink.video;

import java.time.Instant;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingFact.Role;

/**
 * Somebody's stay in one run of a visit's meeting.
 *
 * @param instance which run; empty when the provider does not say
 * @param from null when nobody heard of the coming
 * @param to null when nobody heard of the going
 */
public record Attendance(String instance, Role role, Instant from, Instant to) {

  /** Whether whoever it was came for the visit, and did not just try the meeting some other day. */
  boolean isFor(TimeSlot slot) {
    return from != null
        && from.isBefore(slot.endTime())
        && (to == null
            ? !from.isBefore(slot.startTime().minus(AttendanceSheet.EARLIEST))
            : to.isAfter(slot.startTime()));
  }
}
