package org.healthlink.sandbox.zoom;

import java.time.Instant;
import java.util.Map;

/**
 * A request that reached the simulator and what became of it.
 *
 * @param operation the {@link Operation} in lower case, empty for an unknown address
 * @param path the raw path with the query
 * @param headers the media types and the scheme of the authorisation; a token is never kept
 * @param answer what was sent back
 */
public record RecordedRequest(
    Instant at,
    String operation,
    String method,
    String path,
    Map<String, String> headers,
    String body,
    Answer answer) {

  /**
   * What the client was sent. The status is 0 where the connection was closed without an answer.
   *
   * @param fault the fault that made this answer, empty without one
   */
  public record Answer(int status, String contentType, String body, String fault) {}

  public int status() {
    return answer.status();
  }

  /** Whether this was a call of one operation. */
  public boolean is(Operation wanted) {
    return operation.equals(wanted.label());
  }

  static RecordedRequest of(String operation, Request request, Reply reply, String fault) {
    String scheme = request.header("authorization").split(" ", 2)[0];
    return new RecordedRequest(
        request.at(),
        operation,
        request.method(),
        request.pathAndQuery(),
        Map.of(
            "authorization", scheme.isEmpty() ? "" : scheme + " [hidden]",
            "content-type", request.header("content-type"),
            "accept", request.header("accept")),
        request.body(),
        reply == null
            ? new Answer(0, "", "", fault)
            : new Answer(reply.status(), reply.contentType(), reply.body(), fault));
  }

  int size() {
    return path.length() + body.length() + answer.body().length();
  }
}
