package org.healthlink.appointment;

/** In which part somebody comes to a visit. */
public enum VisitRole {
  PATIENT,
  DOCTOR,
  STAFF
}
