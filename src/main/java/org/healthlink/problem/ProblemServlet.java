package org.healthlink.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * The application's error page: gives a problem body to what the container refuses before any of
 * our code runs, a bad token for instance, and to paths that nobody serves. Not an address of its
 * own.
 */
@WebServlet(urlPatterns = "/problem", asyncSupported = true)
public class ProblemServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemType type = type(request);
    ProblemException problem = ProblemException.of(type);
    ProblemResponses.send(
        request,
        response,
        type == ProblemType.METHOD_NOT_ALLOWED ? problem.allow(ReadingServlet.METHODS) : problem);
  }

  private ProblemType type(HttpServletRequest request) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (request.getDispatcherType() != DispatcherType.ERROR || !(status instanceof Integer code)) {
      return ProblemType.NOT_FOUND;
    }
    boolean sentToken = request.getHeader("Authorization") != null;
    if (code == 500 && sentToken && !RequestId.entered(request)) {
      // WildFly fails on a token whose key it does not know instead of refusing it.
      return ProblemType.UNAUTHORIZED;
    }
    if (code == 403) {
      return request.getUserPrincipal() == null && sentToken
          ? ProblemType.UNAUTHORIZED
          : ProblemType.NOT_FOUND;
    }
    // The server's own servlet for files refuses a method before it has looked for the file: one
    // that servlets have with 405, any other with 501.
    if (code == 405 || code == 501) {
      return isFile(request) ? ProblemType.METHOD_NOT_ALLOWED : ProblemType.NOT_FOUND;
    }
    return ProblemType.ofStatus(code);
  }

  private boolean isFile(HttpServletRequest request) throws IOException {
    String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String path = uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    return path.startsWith("/")
        && !path.endsWith("/")
        && !path.toUpperCase(Locale.ROOT).contains("-INF/")
        && getServletContext().getResource(path) != null;
  }
}
