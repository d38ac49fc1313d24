package org.healthlink.directory.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.healthlink.directory.PatientProfile;

/** The body of {@code PUT /patients/{id}}. */
public record PatientRequest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Email @Size(max = 254) String email,
    @Size(min = 1, max = 255) String subject,
    @NotNull @IanaZone String timeZone) {

  PatientProfile toProfile() {
    return new PatientProfile(name.strip(), email.strip(), subject, ZoneId.of(timeZone));
  }
}
