package org.healthlink.problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Takes {@code get} for a method that nobody has: the case of a method counts, and RESTEasy does
 * not look at it.
 */
@Provider
@ApplicationScoped
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class MethodFilter implements ContainerRequestFilter {

  private static final String NOBODY_HAS = "UNKNOWN";

  @Context private HttpServletRequest http;

  @Override
  public void filter(ContainerRequestContext request) {
    String method = http.getMethod();
    if (!method.equals(method.toUpperCase(Locale.ROOT))) {
      request.setMethod(NOBODY_HAS);
    }
  }
}
