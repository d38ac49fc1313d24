package org.healthlink.audit;

import java.util.TreeSet;
import org.healthlink.security.Caller;
import org.jboss.logging.MDC;

/**
 * Who did something.
 *
 * @param name the token's {@code sub}, or {@code system}
 * @param roles comma-separated
 * @param requestId null outside requests
 */
record Actor(String name, String roles, String requestId) {

  static final Actor SYSTEM = new Actor("system", "", null);

  /** Set for each request by whoever gives it its identifier. */
  private static final String REQUEST_ID = "requestId";

  static Actor of(Caller caller) {
    Object request = MDC.get(REQUEST_ID);
    return new Actor(
        caller.subject(),
        String.join(",", new TreeSet<>(caller.roles())),
        request == null ? null : request.toString());
  }
}
