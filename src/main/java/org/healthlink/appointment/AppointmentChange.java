package org.healthlink.appointment;

/** What was done to an appointment after it was booked. */
public enum AppointmentChange {
  EDITED,
  RESCHEDULED,
  CANCELLED,
  CHECKED_IN,
  COMPLETED,
  NO_SHOW
}
