package org.healthlink.problem;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Answers everything that has no mapper of its own: what the REST implementations throw, what an
 * EJB wraps, a database that is away, and what nobody expected.
 */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

  private static final int LONGEST_CHAIN = 10;

  @Context private HttpServletRequest request;
  @Context private Providers providers;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException web) {
      return ofStatus(web);
    }
    Throwable known = knownCause(failure);
    if (known != null) {
      return answer(known);
    }
    return ProblemResponses.unexpected(request, failure);
  }

  /** RESTEasy hands over the wrapper where Jersey hands over the cause. */
  private static Throwable knownCause(Throwable failure) {
    Throwable current = failure instanceof EJBException ? failure.getCause() : null;
    for (int depth = 0; current != null && depth < LONGEST_CHAIN; depth++) {
      if (current instanceof ProblemException
          || current instanceof ConstraintViolationException
          || current.getClass().getName().startsWith("org.healthlink.")) {
        return current;
      }
      current = current.getCause();
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private Response answer(Throwable known) {
    ExceptionMapper<Throwable> mapper =
        (ExceptionMapper<Throwable>) providers.getExceptionMapper(known.getClass());
    return mapper == null || mapper instanceof UnexpectedExceptionMapper
        ? ProblemResponses.unexpected(request, known)
        : mapper.toResponse(known);
  }

  private Response ofStatus(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status < 400) {
      return web.getResponse();
    }
    // Without a principal WildFly says "forbidden" where a token is missing.
    ProblemType type =
        status == 403 && request.getUserPrincipal() == null
            ? ProblemType.UNAUTHORIZED
            : ProblemType.ofStatus(status);
    if (type.status() >= 500 && type != ProblemType.UNAVAILABLE) {
      return ProblemResponses.unexpected(request, web);
    }
    Response response = ProblemResponses.of(request, ProblemException.of(type));
    String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return web instanceof NotAllowedException && allow != null
        ? Response.fromResponse(response).header(HttpHeaders.ALLOW, allow).build()
        : response;
  }
}
