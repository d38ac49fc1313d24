package org.healthlink.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.directory.Directory;

/** Knows who a person of the identity provider is here. */
@ApplicationScoped
public class Callers {

  @Inject private Directory directory;

  /**
   * The person with this {@code sub}, in these roles; roles that lead to nobody we know lead
   * nowhere.
   */
  public Caller of(String subject, Set<String> roles) {
    Optional<UUID> patient =
        roles.contains(Roles.PATIENT) ? directory.patientIdOf(subject) : Optional.empty();
    Optional<UUID> doctor =
        roles.contains(Roles.DOCTOR) ? directory.doctorIdOf(subject) : Optional.empty();
    return new Caller(subject, Set.copyOf(roles), patient, doctor);
  }
}
