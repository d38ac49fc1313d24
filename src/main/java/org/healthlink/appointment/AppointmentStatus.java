package org.healthlink.appointment;

/** Where an appointment stands in its life. */
public enum AppointmentStatus {
  SCHEDULED,
  CHECKED_IN,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED,
  NO_SHOW;

  /** Whether it blocks its slot and may have a meeting. */
  public boolean active() {
    return this == SCHEDULED || this == CHECKED_IN || this == IN_PROGRESS;
  }
}
