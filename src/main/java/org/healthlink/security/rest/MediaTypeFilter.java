package org.healthlink.security.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Refuses qualities of media types that the REST implementations fail on: RESTEasy on one of an
 * accepted type that is no number from 0 to 1 (RFC 9110, section 12.4.2), Jersey on any of a body's
 * type, which has none.
 */
@Provider
@ApplicationScoped
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public class MediaTypeFilter implements ContainerRequestFilter {

  private static final Pattern QUALITY = Pattern.compile(";\\s*qs?\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_WEIGHT =
      Pattern.compile(
          ";\\s*q\\s*=(?!\\s*(0(\\.\\d*)?|1(\\.0*)?|\\.\\d+)\\s*([,;]|$))",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void filter(ContainerRequestContext request) {
    if (holds(request, HttpHeaders.ACCEPT, NO_WEIGHT)) {
      throw new BadRequestException();
    }
    if (holds(request, HttpHeaders.CONTENT_TYPE, QUALITY)) {
      throw new NotSupportedException();
    }
  }

  private static boolean holds(ContainerRequestContext request, String header, Pattern pattern) {
    String value = request.getHeaderString(header);
    return value != null && pattern.matcher(value).find();
  }
}
