package org.healthlink.appointment.rest;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.healthlink.appointment.AppointmentPatch;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.problem.ProblemException;

/** The body of {@code PATCH /appointments/{id}} (RFC 7396): null takes a field away. */
public record AppointmentChange(
    @Size(max = 2000) String reasonForVisit, @Size(max = 4000) String notes, AppointmentType type) {

  AppointmentPatch toPatch(Set<?> sent) {
    if (sent.contains("type") && type == null) {
      throw ProblemException.invalid("/type", "the type cannot be taken away");
    }
    return new AppointmentPatch(
        sent.contains("reasonForVisit") ? Optional.ofNullable(reasonForVisit) : null,
        sent.contains("notes") ? Optional.ofNullable(notes) : null,
        type);
  }
}
