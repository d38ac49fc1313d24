package org.healthlink.security.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.CurrentCaller;

/**
 * Refuses a request without a person behind it, before anything else is looked at. The token itself
 * was verified by the server. {@link SignedRequests} alone come without one.
 */
@Provider
@ApplicationScoped
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

  @Inject private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean withToken = request.getSecurityContext().getUserPrincipal() != null;
    if (withToken ? !caller.isNamed() : !SignedRequests.isOne(request)) {
      throw ProblemException.of(ProblemType.UNAUTHORIZED);
    }
  }
}
