package org.healthlink.security.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.CurrentCaller;

/** Refuses a patient or a doctor whose {@code sub} belongs to nobody in the directory. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class KnownCallerFilter implements ContainerRequestFilter {

  @Inject private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!SignedRequests.isOne(request) && !caller.get().isKnown()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The directory knows nobody with the subject of this token.");
    }
  }
}
