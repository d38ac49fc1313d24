package org.healthlink.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.healthlink.platform.Failures;
import org.healthlink.platform.database.SqlStates;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Turns problems into answers and leaves one line of each in the log. */
public final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger("org.healthlink.problem");

  private static final String ANSWERED = ProblemResponses.class.getName();

  private ProblemResponses() {}

  /** The problem that the request was answered with; empty when it was not. */
  public static Optional<ProblemType> answered(HttpServletRequest request) {
    return Optional.ofNullable((ProblemType) request.getAttribute(ANSWERED));
  }

  static Response of(HttpServletRequest request, ProblemException problem) {
    ProblemType type = problem.type();
    String requestId = RequestId.of(request);
    request.setAttribute(ANSWERED, type);
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

  /**
   * A database that is away, or what nobody expected: of that the log gets the failure, the caller
   * the identifier alone.
   */
  static Response unexpected(HttpServletRequest request, Throwable failure) {
    if (SqlStates.isDatabaseAway(failure)) {
      return of(
          request,
          new ProblemException(ProblemType.UNAVAILABLE, "The database is away.").retryAfter(5));
    }
    LOG.error("Request " + RequestId.of(request) + ": unexpected " + Failures.describe(failure));
    return of(
        request,
        new ProblemException(
            ProblemType.INTERNAL, "The request failed unexpectedly; quote its requestId."));
  }

  /** Answers from a servlet. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, ProblemException problem)
      throws IOException {
    send(of(request, problem), response);
  }

  /** Answers a failure that nobody expected from a servlet. */
  public static void sendUnexpected(
      HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    send(unexpected(request, failure), response);
  }

  private static void send(Response problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.getStatus());
    problem
        .getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.getOutputStream().write((byte[]) problem.getEntity());
  }
}
