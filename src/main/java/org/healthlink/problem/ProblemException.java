package org.healthlink.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller. Thrown where the problem is known, turned into the answer by
 * {@link ProblemExceptionMapper}.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = errors;
  }

  /** A field or query parameter that breaks its rule. */
  public static ProblemException invalid(String pointer, String rule) {
    return new ProblemException(
        ProblemType.VALIDATION, "1 field breaks its rule.", List.of(new FieldError(pointer, rule)));
  }

  public static ProblemException notFound() {
    return new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this address.");
  }

  /** Adds a member of its own to the body. */
  public ProblemException with(String member, Object value) {
    extensions.put(member, value);
    return this;
  }

  /** Adds {@code Retry-After}, in seconds. */
  public ProblemException retryAfter(long seconds) {
    headers.put("Retry-After", Long.toString(Math.max(1, seconds)));
    return this;
  }

  /** Adds {@code Allow}. */
  ProblemException allow(String methods) {
    headers.put("Allow", methods);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
