package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** The error bodies of Zoom, word for word as its documents and the field give them. */
final class ZoomErrors {
  private static final String PER_SECOND =
      "You have reached the maximum per-second rate limit for this API. Try again later.";

  private ZoomErrors() {}

  static Reply error(int status, int code, String message) {
    return Reply.json(status, Json.object().put("code", code).put("message", message));
  }

  static Reply validation(Collection<String> fields) {
    ObjectNode body = Json.object().put("code", 300).put("message", "Validation Failed.");
    ArrayNode errors = body.putArray("errors");
    fields.forEach(f -> errors.addObject().put("field", f).put("message", "Invalid field."));
    return Reply.json(400, body);
  }

  static Reply malformed() {
    return error(400, 300, "Request Body should be a valid JSON object.");
  }

  static Reply tokenRefused(int status, String reason, String error) {
    return Reply.json(status, Json.object().put("reason", reason).put("error", error));
  }

  static Reply emptyToken() {
    return error(401, 4700, "Token cannot be empty.");
  }

  /** A token that is unknown or expired; {@code GET /users} answers 400 where others answer 401. */
  static Reply badToken(Operation operation, String message) {
    return error(operation == Operation.USERS ? 400 : 401, 124, message);
  }

  static Reply missingScopes(List<String> scopes) {
    String names = String.join(", ", scopes);
    return error(400, 4711, "Invalid access token, does not contain scopes:[" + names + "].");
  }

  static Reply unknownUser(String userId) {
    return error(404, 1001, "User does not exist: " + userId + ".");
  }

  static Reply unknownMeeting(String meetingId) {
    return error(404, 3001, "Meeting does not exist: " + meetingId + ".");
  }

  static Reply unknownEndpoint() {
    return error(404, 2300, "This API endpoint is not recognized.");
  }

  static Reply mayNotHost(Operation operation) {
    String message =
        operation == Operation.CREATE
            ? "Your user account is not allowed meeting hosting and scheduling capabilities."
            : "Meeting hosting and scheduling capabilities are not allowed for your user account.";
    return error(400, 3161, message);
  }

  static Reply paidOnly() {
    return error(400, 200, "Only available for paid account.");
  }

  /** Zoom's document gives the code 4001 for updates; elsewhere the code repeats the status. */
  static Reply perSecond(Operation operation, int limit) {
    int code = operation == Operation.UPDATE ? 4001 : 429;
    return error(429, code, PER_SECOND)
        .with("X-RateLimit-Category", operation.category())
        .with("X-RateLimit-Type", "QPS")
        .with("X-RateLimit-Limit", Integer.toString(limit))
        .with("X-RateLimit-Remaining", "0");
  }

  /** The host's budget of a day is spent; the field saw neither a type nor Retry-After here. */
  static Reply perDay(int limit) {
    String message =
        "You have exceeded the daily rate limit ("
            + limit
            + ") of Meeting Create/Update API requests permitted for this particular user."
            + " You may resume these requests at GMT 00:00:00.";
    return error(429, 429, message)
        .with("X-RateLimit-Category", "Light")
        .with("X-RateLimit-Limit", Integer.toString(limit))
        .with("X-RateLimit-Remaining", "0");
  }
}
