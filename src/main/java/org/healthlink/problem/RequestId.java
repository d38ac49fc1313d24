package org.healthlink.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * Gives every request an identifier that stands in the log and in problem bodies, so that a caller
 * and an administrator can speak of the same one.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestId implements Filter {

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final String IN_THE_LOG = "requestId";
  private static final String ENTERED = ATTRIBUTE + ".entered";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    MDC.put(IN_THE_LOG, of((HttpServletRequest) request));
    request.setAttribute(ENTERED, Boolean.TRUE);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(IN_THE_LOG);
    }
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
