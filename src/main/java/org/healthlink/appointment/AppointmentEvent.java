package org.healthlink.appointment;

import java.util.UUID;

/**
 * Something that happened to an appointment. Fired inside the transaction that makes it true, it
 * reaches asynchronous observers once that transaction has committed, at most once; whoever must
 * not miss one reads the row.
 */
public sealed interface AppointmentEvent {

  UUID appointmentId();

  /** It was booked. */
  record Booked(UUID appointmentId) implements AppointmentEvent {}

  /** It was moved, cancelled, finished or otherwise changed. */
  record Changed(UUID appointmentId) implements AppointmentEvent {}

  /** What is known of its meeting changed. */
  record MeetingChanged(UUID appointmentId) implements AppointmentEvent {}
}
