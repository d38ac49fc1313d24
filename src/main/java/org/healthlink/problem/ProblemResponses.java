package org.healthlink.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Turns problems into answers and leaves one line of each in the log. */
final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger("org.healthlink.problem");

  private ProblemResponses() {}

  static Response of(HttpServletRequest request, ProblemException problem) {
    ProblemType type = problem.type();
    String requestId = RequestId.of(request);
    LOG.logv(
        type.status() >= 500 ? Level.WARN : Level.INFO,
        "Request {0}: {1} answered {2} {3}",
        requestId,
        request.getMethod(),
        type.status(),
        type.slug());
    Response.ResponseBuilder response =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .header("Cache-Control", "no-store")
            .entity(
                Problem.body(
                    type, problem.getMessage(), requestId, problem.errors(), problem.extensions()));
    problem.headers().forEach(response::header);
    if (type == ProblemType.UNAUTHORIZED) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }

  /** What nobody expected: the log gets the failure, the caller the identifier alone. */
  static Response unexpected(HttpServletRequest request, Throwable failure) {
    LOG.error("Request " + RequestId.of(request) + ": unexpected " + Failures.describe(failure));
    return of(
        request,
        new ProblemException(
            ProblemType.INTERNAL, "The request failed unexpectedly; quote its requestId."));
  }
}
