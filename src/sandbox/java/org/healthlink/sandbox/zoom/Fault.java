package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;

/**
 * Something that goes wrong on purpose: {@code Fault.status(503).on(Operation.CREATE).times(3)}.
 * Delays add up and precede everything; of the other kinds the first that applies decides.
 *
 * @param operation an {@link Operation} in lower case, or {@code any}
 * @param status the HTTP status of kind {@code status}
 * @param body the body of kinds {@code status} and {@code html}; null for the usual one
 * @param millis the length of kind {@code delay}
 * @param retryAfter value of the header {@code Retry-After}, or null for none
 * @param times how often it happens; null until it is cleared
 * @param probability how likely it happens to a request, or null for always
 */
public record Fault(
    String operation,
    Kind kind,
    int status,
    String body,
    long millis,
    String retryAfter,
    Integer times,
    Double probability) {

  /** The kinds of faults, under the names that the control interface uses. */
  public enum Kind {
    /** Answers with a status and changes nothing. */
    @JsonProperty("status")
    STATUS,
    /** Waits before the request is handled. */
    @JsonProperty("delay")
    DELAY,
    /** Does not answer until the faults are replaced or cleared, five minutes at most. */
    @JsonProperty("hang")
    HANG,
    /** Answers 200 with a web page. */
    @JsonProperty("html")
    HTML,
    /** Closes the connection and changes nothing. */
    @JsonProperty("drop-before")
    DROP_BEFORE,
    /** Does the work, then closes the connection without an answer. */
    @JsonProperty("drop-after")
    DROP_AFTER,
    /** Does the work, sends half of the answer and closes the connection. */
    @JsonProperty("truncate")
    TRUNCATE,
    /** Ends the life of the token that came with the request, which is refused then. */
    @JsonProperty("expire-token")
    EXPIRE_TOKEN,
    /** Refuses a create or update call as beyond the host's budget of the day. */
    @JsonProperty("daily-limit")
    DAILY_LIMIT
  }

  public Fault {
    operation = operation == null ? "any" : operation;
    if (kind == null) {
      throw new IllegalArgumentException("kind is missing");
    }
    if (!operation.equals("any")) {
      Operation.named(operation);
    }
    if (kind == Kind.STATUS && (status < 200 || status > 599)) {
      throw new IllegalArgumentException("status must be 200 to 599");
    }
  }

  public static Fault of(Kind kind) {
    return new Fault("any", kind, kind == Kind.STATUS ? 500 : 0, null, 0, null, null, null);
  }

  public static Fault status(int status) {
    return new Fault("any", Kind.STATUS, status, null, 0, null, null, null);
  }

  public static Fault delay(Duration length) {
    return new Fault("any", Kind.DELAY, 0, null, length.toMillis(), null, null, null);
  }

  /** The same fault for one operation alone. */
  public Fault on(Operation only) {
    return new Fault(only.label(), kind, status, body, millis, retryAfter, times, probability);
  }

  /** The same fault, so many times and then no more. */
  public Fault times(int count) {
    return new Fault(operation, kind, status, body, millis, retryAfter, count, probability);
  }

  public Fault probability(double likelihood) {
    return new Fault(operation, kind, status, body, millis, retryAfter, times, likelihood);
  }

  public Fault body(String text) {
    return new Fault(operation, kind, status, text, millis, retryAfter, times, probability);
  }

  public Fault retryAfter(String value) {
    return new Fault(operation, kind, status, body, millis, value, times, probability);
  }

  boolean concerns(Operation candidate) {
    return (operation.equals("any") || operation.equals(candidate.label()))
        && (kind != Kind.EXPIRE_TOKEN || candidate != Operation.TOKEN)
        && (kind != Kind.DAILY_LIMIT || candidate.countsPerDay());
  }

  /** The name under which the journal notes it. */
  public String label() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
