package org.healthlink.appointment;

import java.util.List;
import java.util.UUID;

/**
 * Something that happened to an appointment. Fired inside the transaction that makes it true, it
 * reaches asynchronous observers once that transaction has committed, at most once; whoever must
 * not miss one reads the row.
 */
public sealed interface AppointmentEvent {

  UUID appointmentId();

  /** It was booked. */
  record Booked(UUID appointmentId, AppointmentType type) implements AppointmentEvent {}

  /**
   * Somebody changed it.
   *
   * @param fields which fields, for an {@link AppointmentChange#EDITED} one; else none
   */
  record Changed(UUID appointmentId, AppointmentChange change, List<String> fields)
      implements AppointmentEvent {}

  /** Somebody has asked that its meeting be tried again. */
  record RetryRequested(UUID appointmentId) implements AppointmentEvent {}

  /** Its meeting is to be looked at now. */
  record MeetingDue(UUID appointmentId) implements AppointmentEvent {}

  /** What is known of its meeting changed. */
  record MeetingChanged(UUID appointmentId) implements AppointmentEvent {}
}
