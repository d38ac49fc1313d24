package org.healthlink.appointment.rest;

import java.time.Instant;
import java.util.UUID;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.MeetingState;

/** An appointment as one caller sees it; what that caller may not see is absent. */
public record AppointmentView(
    UUID id,
    UUID doctorId,
    UUID patientId,
    AppointmentType type,
    AppointmentStatus status,
    Instant startTime,
    Instant endTime,
    String timeZone,
    String reasonForVisit,
    String notes,
    Instant createdAt,
    Instant updatedAt,
    MeetingView meeting,
    String zoomMeetingId,
    String zoomJoinUrl,
    String zoomStartUrl,
    String zoomMeetingPassword) {

  /** Whether this caller is shown a way into the meeting. */
  boolean showsLinks() {
    return zoomJoinUrl != null || zoomStartUrl != null || zoomMeetingPassword != null;
  }

  /** What is known of the visit's meeting, without its links. */
  public record MeetingView(
      MeetingState state,
      String provider,
      int attempts,
      Instant joinOpensAt,
      Instant joinClosesAt,
      boolean joinable,
      ProblemView problem,
      Instant nextAttemptAt) {}

  /** Why the meeting is not in order. */
  public record ProblemView(String code, String detail, Instant at) {}
}
