package org.healthlink.platform.diagnosis;

/** How much a finding matters. */
public enum Level {
  /** As it should be. */
  OK,
  /** Worth knowing; nothing to be done. */
  INFO,
  /** Visits take place, but not as well as they could, or not for long. */
  WARN,
  /** Visits cannot be booked, or cannot take place, until somebody acts. */
  ERROR
}
