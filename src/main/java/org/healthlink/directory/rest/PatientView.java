package org.healthlink.directory.rest;

import java.util.UUID;
import org.healthlink.directory.Patient;

/** A patient as the front desk, hospital IT and the patient see one. */
public record PatientView(UUID id, String name, String email, String subject, String timeZone) {

  static PatientView of(Patient patient) {
    return new PatientView(
        patient.id(),
        patient.name(),
        patient.email(),
        patient.subject().orElse(null),
        patient.timeZone().getId());
  }
}
