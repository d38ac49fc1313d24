package org.healthlink.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthlink.platform.log.LogContext;
import org.jboss.logging.MDC;

/**
 * Gives every request an identifier that stands in the log and in problem bodies, so that a caller
 * and an administrator can speak of the same one. Records of the log carry it, and the appointment
 * that the request's address names.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestId implements Filter {

  private static final String ATTRIBUTE = RequestId.class.getName();

  /** Below the API and as a page, where a visit's identifier follows. */
  private static final Pattern OF_A_VISIT =
      Pattern.compile(
          "/(?:api/v1/appointments|visit)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

  private static final String ENTERED = ATTRIBUTE + ".entered";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    MDC.put(LogContext.REQUEST, of(http));
    visit(http).ifPresent(id -> MDC.put(LogContext.APPOINTMENT, id));
    request.setAttribute(ENTERED, Boolean.TRUE);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LogContext.REQUEST);
      MDC.remove(LogContext.APPOINTMENT);
    }
  }

  private static Optional<String> visit(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Matcher matcher = OF_A_VISIT.matcher(path);
    return matcher.matches()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The identifier of the request; made at the first question. */
  public static String of(HttpServletRequest request) {
    Object known = request.getAttribute(ATTRIBUTE);
    if (known == null) {
      known = UUID.randomUUID().toString();
      request.setAttribute(ATTRIBUTE, known);
    }
    return known.toString();
  }

  /** Whether the request came as far as our filters; the container checks tokens before them. */
  static boolean entered(HttpServletRequest request) {
    return request.getAttribute(ENTERED) != null;
  }
}
