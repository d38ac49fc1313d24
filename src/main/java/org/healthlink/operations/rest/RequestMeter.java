package org.healthlink.operations.rest;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;
import org.healthlink.problem.ProblemResponses;
import org.healthlink.problem.ProblemType;

/**
 * Measures every request but the scrapes, also what the container refuses before any filter runs. A
 * request that waits for its meeting or listens for news is measured up to where its thread goes:
 * what comes after is its caller's wish.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestMeter implements Filter {

  private static final String MEASURED = RequestMeter.class.getName();
  private static final String BOOKING = "/api/v1/appointments";
  private static final String SCRAPE = "/metrics";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Inject private Metrics metrics;
  @Inject private Clock clock;

  @Override
  public void init(FilterConfig filter) {
    Stream.of(ProblemType.values())
        .forEach(type -> metrics.expect(Metric.BOOKING_REFUSALS, type.slug()));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (path(http).equals(SCRAPE) || http.getAttribute(MEASURED) != null) {
      chain.doFilter(request, response);
      return;
    }
    http.setAttribute(MEASURED, Boolean.TRUE);
    Instant begin = clock.instant();
    boolean failed = true;
    try {
      chain.doFilter(request, response);
      failed = false;
    } finally {
      Duration took = Duration.between(begin, clock.instant());
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtTheEnd(http, answer, took), http, answer);
      } else {
        measure(http, failed ? 500 : answer.getStatus(), took);
      }
    }
  }

  private void measure(HttpServletRequest request, int status, Duration took) {
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    metrics.time(Metric.HTTP_REQUESTS, took, method, Integer.toString(status));
    boolean booking = request.getMethod().equals("POST") && path(request).equals(BOOKING);
    ProblemResponses.answered(request)
        .filter(type -> booking)
        .ifPresent(type -> metrics.count(Metric.BOOKING_REFUSALS, type.slug()));
  }

  /** Below the context root, as the request was sent. */
  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = failed == null ? request.getRequestURI() : failed.toString();
    return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
  }

  /** Measures when the answer is complete, whoever completes it. */
  private final class AtTheEnd implements AsyncListener {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Duration took;

    AtTheEnd(HttpServletRequest request, HttpServletResponse response, Duration took) {
      this.request = request;
      this.response = response;
      this.took = took;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      measure(request, response.getStatus(), took);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // It completes, too.
    }

    @Override
    public void onError(AsyncEvent event) {
      // It completes, too.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this, request, response);
    }
  }
}
