package org.healthlink.sandbox.zoom;

/** The answers of faults that answer by themselves. */
final class FaultReplies {
  private static final String HTML = "text/html;charset=UTF-8";

  private FaultReplies() {}

  static Reply of(Fault fault, Operation operation) {
    Reply reply =
        switch (fault.kind()) {
          case HTML -> Reply.of(200, HTML, fault.body() == null ? page("OK") : fault.body());
          case DAILY_LIMIT -> ZoomErrors.perDay(100);
          default -> fault.body() == null ? usual(fault, operation) : given(fault);
        };
    return fault.retryAfter() == null ? reply : reply.with("Retry-After", fault.retryAfter());
  }

  private static Reply given(Fault fault) {
    boolean json = fault.body().startsWith("{") || fault.body().startsWith("[");
    return Reply.of(fault.status(), json ? "application/json;charset=UTF-8" : HTML, fault.body());
  }

  /** Zoom's own words where it answers itself; from 500 on a gateway's page. */
  private static Reply usual(Fault fault, Operation operation) {
    int status = fault.status();
    if (status == 429) {
      return ZoomErrors.perSecond(operation, 1);
    }
    if (status == 204 || status == 304) {
      return Reply.empty(status);
    }
    if (status == 401) {
      return ZoomErrors.error(status, 124, "Invalid access token.");
    }
    return status >= 500 || status < 400
        ? Reply.of(status, HTML, page("HTTP " + status))
        : ZoomErrors.error(status, status, "HTTP " + status);
  }

  private static String page(String text) {
    return "<html><head><title>" + text + "</title></head><body>" + text + "</body></html>";
  }
}
