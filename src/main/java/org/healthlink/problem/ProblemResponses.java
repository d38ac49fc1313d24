package org.healthlink.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.platform.Failures;

/** Turns problems into answers and leaves one line of each in the log. */
final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger("org.healthlink.problem");

  private ProblemResponses() {}

  static Response of(HttpServletRequest request, ProblemException problem) {
    ProblemType type = problem.type();
    String requestId = RequestId.of(request);
    LOG.log(
        type.status() >= 500 ? Level.WARNING : Level.INFO,
        () ->
            "Request %s: %s answered %d %s"
                .formatted(requestId, request.getMethod(), type.status(), type.slug()));
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
    LOG.log(
        Level.SEVERE,
        "Request " + RequestId.of(request) + ": unexpected " + Failures.describe(failure));
    return of(
        request,
        new ProblemException(
            ProblemType.INTERNAL, "The request failed unexpectedly; quote its requestId."));
  }
}
