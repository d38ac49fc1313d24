package org.healthlink.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthlink.platform.json.StrictJson;

/** The body of a refusal (RFC 9457). */
final class Problem {

  static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  static byte[] body(
      ProblemType type,
      String detail,
      String requestId,
      List<FieldError> errors,
      Map<String, Object> extensions) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", type.uri());
    members.put("title", type.title());
    members.put("status", type.status());
    members.put("detail", detail);
    // Names this very occurrence; the path would repeat what the caller sent.
    members.put("instance", "urn:uuid:" + requestId);
    members.put("requestId", requestId);
    if (!errors.isEmpty()) {
      members.put("errors", errors);
    }
    members.putAll(extensions);
    return StrictJson.write(members);
  }
}
