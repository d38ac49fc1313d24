package org.healthlink.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The person behind a request, as plain values: they may be kept after the request's own thread has
 * gone on.
 *
 * @param subject the token's {@code sub}, which alone names the person
 * @param roles of {@link Roles}
 * @param patientId whose record the person has as a patient, when known as one
 * @param doctorId the same as a doctor
 */
public record Caller(
    String subject, Set<String> roles, Optional<UUID> patientId, Optional<UUID> doctorId) {

  public boolean isStaff() {
    return roles.contains(Roles.STAFF);
  }

  public boolean isAdmin() {
    return roles.contains(Roles.ADMIN);
  }

  public boolean isPatient(UUID patient) {
    return patientId.filter(patient::equals).isPresent();
  }

  public boolean isDoctor(UUID doctor) {
    return doctorId.filter(doctor::equals).isPresent();
  }

  /** Whether any of the person's roles leads to somebody we know. */
  public boolean isKnown() {
    return isStaff() || isAdmin() || patientId.isPresent() || doctorId.isPresent();
  }
}
