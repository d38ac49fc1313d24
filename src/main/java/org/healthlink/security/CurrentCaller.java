package org.healthlink.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.healthlink.directory.Directory;

/**
 * Finds out who sends the current request, once for each request. Take {@link #get()} before
 * leaving the request's thread.
 */
@RequestScoped
public class CurrentCaller {

  @Inject private JsonWebToken token;
  @Inject private Directory directory;

  private Caller caller;

  /** The person behind the verified token; roles that lead to nobody we know are left out. */
  public Caller get() {
    if (caller == null) {
      caller = find();
    }
    return caller;
  }

  private Caller find() {
    String subject = token.getSubject();
    Set<String> roles = new LinkedHashSet<>();
    if (token.getGroups() != null) {
      roles.addAll(token.getGroups());
    }
    Optional<UUID> patient =
        roles.contains(Roles.PATIENT) ? directory.patientIdOf(subject) : Optional.empty();
    Optional<UUID> doctor =
        roles.contains(Roles.DOCTOR) ? directory.doctorIdOf(subject) : Optional.empty();
    return new Caller(subject, Set.copyOf(roles), patient, doctor);
  }

  /** Whether the token names a person at all; one without {@code sub} names nobody. */
  public boolean isNamed() {
    return token.getSubject() != null && !token.getSubject().isBlank();
  }
}
