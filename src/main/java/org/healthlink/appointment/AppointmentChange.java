package org.healthlink.appointment;

/** What was done to an appointment after it was booked. */
public enum AppointmentChange {
  EDITED,
  RESCHEDULED,
  CANCELLED,
  CHECKED_IN,
  STARTED,
  COMPLETED,
  NO_SHOW
}
