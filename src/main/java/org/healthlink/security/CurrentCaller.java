package org.healthlink.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds out who sends the current request, once for each request. Take {@link #get()} before
 * leaving the request's thread.
 */
@RequestScoped
public class CurrentCaller {

  @Inject private JsonWebToken token;
  @Inject private Callers callers;

  private Caller caller;

  /** The person behind the verified token; roles that lead to nobody we know are left out. */
  public Caller get() {
    if (caller == null) {
      caller = find();
    }
    return caller;
  }

  private Caller find() {
    Set<String> roles = token.getGroups() == null ? Set.of() : token.getGroups();
    return callers.of(token.getSubject(), roles);
  }

  /** Whether the token names a person at all; one without {@code sub} names nobody. */
  public boolean isNamed() {
    return token.getSubject() != null && !token.getSubject().isBlank();
  }
}
