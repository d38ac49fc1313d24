package org.healthlink.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * A servlet that is read and nothing else: every other method is a problem that names the ones
 * there are.
 */
public abstract class ReadingServlet extends HttpServlet {

  /** What {@code Allow} says of an address that is read and nothing else. */
  static final String METHODS = "GET, HEAD, OPTIONS";

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      super.service(request, response);
    } else if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", METHODS);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
      ProblemResponses.send(
          request,
          response,
          new ProblemException(type, UnexpectedExceptionMapper.detail(type)).allow(METHODS));
    }
  }
}
