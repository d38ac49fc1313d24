package org.healthlink.problem;

import java.util.Locale;
import java.util.stream.Stream;

/** The catalogue of problems: what can go wrong from a caller's point of view. */
public enum ProblemType {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  VALIDATION(400, "A field breaks its rule"),
  UNAUTHORIZED(401, "A valid token is needed"),
  FORBIDDEN(403, "Not allowed for this role"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "This method does not exist here"),
  NOT_ACCEPTABLE(406, "None of the accepted media types can be had"),
  SLOT_TAKEN(409, "The time is taken"),
  SUBJECT_TAKEN(409, "Somebody else has this subject"),
  ILLEGAL_TRANSITION(409, "Not possible in the current status"),
  MEETING_NOT_READY(409, "The meeting is not ready"),
  VISIT_FULL(409, "Two people are at the visit"),
  JOIN_TOO_EARLY(409, "The visit cannot be joined yet"),
  IDEMPOTENCY_IN_PROGRESS(409, "The same request is being worked on"),
  JOIN_CLOSED(410, "The visit can no longer be joined"),
  PRECONDITION_FAILED(412, "The resource has changed"),
  PAYLOAD_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "This media type cannot be read"),
  OUTSIDE_WORKING_HOURS(422, "Outside the doctor's working hours"),
  IN_THE_PAST(422, "The time has passed"),
  TOO_FAR_AHEAD(422, "The time is too far ahead"),
  UNKNOWN_DOCTOR(422, "There is no such doctor"),
  UNKNOWN_PATIENT(422, "There is no such patient"),
  IDEMPOTENCY_KEY_REUSED(422, "The key was used for another request"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong here"),
  UNAVAILABLE(503, "Not available at the moment"),
  MEETING_PROVIDER_UNAVAILABLE(503, "The meeting's provider does not answer");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The last part of {@link #uri()}, by which clients tell problems apart. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String uri() {
    return "urn:healthlink:problem:" + slug();
  }

  /** The general type of an HTTP status; {@link #INTERNAL} for one that we never give. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 400 -> MALFORMED_REQUEST;
      case 503 -> UNAVAILABLE;
      default ->
          Stream.of(
                  UNAUTHORIZED,
                  FORBIDDEN,
                  NOT_FOUND,
                  METHOD_NOT_ALLOWED,
                  NOT_ACCEPTABLE,
                  PRECONDITION_FAILED,
                  PAYLOAD_TOO_LARGE,
                  UNSUPPORTED_MEDIA_TYPE,
                  TOO_MANY_REQUESTS)
              .filter(type -> type.status == status)
              .findFirst()
              .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL);
    };
  }
}
