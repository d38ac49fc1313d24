package org.healthlink.security.rest;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.healthlink.appointment.AppointmentConfiguration;

/**
 * Tells browsers what they may do with every answer of the application, error pages included: show
 * none of it in a frame, guess no types, load nothing, keep nothing, and let pages of other origins
 * read it only where {@code cors.origins} names them (Fetch standard, CORS protocol). Preflight
 * requests are answered here.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class BrowserHeaders implements Filter {

  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
  private static final String SENT =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer";
  private static final String EXPOSED = "ETag, Link, Location, Retry-After, Preference-Applied";
  private static final String TWO_HOURS = "7200";

  @Inject private EdgeConfiguration configuration;
  @Inject private AppointmentConfiguration addresses;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    setHeaders(answer);
    boolean allowed = allowOrigin(http, answer);
    if (isPreflight(http)) {
      if (allowed) {
        answer.setHeader("Access-Control-Allow-Methods", METHODS);
        answer.setHeader("Access-Control-Allow-Headers", SENT);
        answer.setHeader("Access-Control-Max-Age", TWO_HOURS);
      }
      answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }

  private void setHeaders(HttpServletResponse answer) {
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader("Cache-Control", "no-store");
    if (addresses.publicOverTls()) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private boolean allowOrigin(HttpServletRequest http, HttpServletResponse answer) {
    answer.addHeader("Vary", "Origin");
    String origin = http.getHeader("Origin");
    boolean allowed = origin != null && configuration.origins().contains(origin);
    if (allowed) {
      answer.setHeader("Access-Control-Allow-Origin", origin);
      answer.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }
    return allowed;
  }

  private static boolean isPreflight(HttpServletRequest http) {
    return http.getMethod().equals("OPTIONS")
        && http.getHeader("Origin") != null
        && http.getHeader("Access-Control-Request-Method") != null;
  }
}
