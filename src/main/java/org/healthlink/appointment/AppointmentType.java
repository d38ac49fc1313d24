package org.healthlink.appointment;

/** Where a visit takes place. */
public enum AppointmentType {
  /** Over video; it needs a meeting. */
  ONLINE,
  /** In the hospital. */
  ONSITE
}
