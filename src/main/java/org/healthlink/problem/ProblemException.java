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

  /** A problem of which no more is known than its type. */
  public static ProblemException of(ProblemType type) {
    return new ProblemException(type, detail(type));
  }

  public static ProblemException notFound() {
    return of(ProblemType.NOT_FOUND);
  }

  private static String detail(ProblemType type) {
    return switch (type) {
      case UNAUTHORIZED -> "Send a valid bearer token of the hospital's identity provider.";
      case FORBIDDEN -> "The caller's role may not do this.";
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "The header Allow lists the methods of this address.";
      case NOT_ACCEPTABLE -> "Answers are application/json.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send application/json in UTF-8.";
      case PAYLOAD_TOO_LARGE -> "A body may have 65536 bytes at most.";
      default -> type.title() + ".";
    };
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
