package org.healthlink.architecture.violations.appointment;

import java.util.UUID;

/** Events, good and bad. */
public sealed interface AppointmentEvent {
  /** Right. */
  record Booked(UUID appointmentId) implements AppointmentEvent {}

  /** Shares a managed entity with another thread. */
  record WithEntity(UUID appointmentId, Appointment appointment) implements AppointmentEvent {}

  /** Says nothing of what it is about. */
  record WithoutId(String what) implements AppointmentEvent {}
}
