package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a request against what Zoom documents: path, query, content type and body. Zoom is more
 * lenient with unknown fields than this; a client of ours has no reason to send one.
 */
final class RequestRules {

  /** What was found: the fields that are invalid, and the refusal that says so. */
  record Finding(List<String> fields, Reply refusal) {}

  private RequestRules() {}

  /** What is wrong with a request to the REST API, or nothing. */
  static Optional<Finding> check(Operation operation, Request request) {
    if (operation == Operation.TOKEN) {
      return Optional.empty();
    }
    Set<String> invalid = new LinkedHashSet<>();
    checkPath(operation, request, invalid);
    checkQuery(operation, request, invalid);
    if (!checkBody(operation, request, invalid)) {
      return Optional.of(new Finding(List.of("body"), ZoomErrors.malformed()));
    }
    List<String> fields = new ArrayList<>(invalid);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(fields, ZoomErrors.validation(fields)));
  }

  /** The body of a request that passed the check; an empty body is an empty object. */
  static JsonNode body(Request request) {
    try {
      return request.body().isEmpty() ? Json.object() : Json.read(request.body());
    } catch (JsonProcessingException e) {
      throw new Refusal(ZoomErrors.malformed());
    }
  }

  private static void checkPath(Operation operation, Request request, Set<String> invalid) {
    boolean meeting = request.path().startsWith("/v2/meetings/");
    if (meeting && !operation.variable(request.path()).matches("\\d{1,18}")) {
      invalid.add("meetingId");
    }
  }

  private static void checkQuery(Operation operation, Request request, Set<String> invalid) {
    ObjectNode query = Json.object();
    for (Request.Parameter parameter : request.queryParameters()) {
      if (query.has(parameter.name())) {
        invalid.add(parameter.name());
      }
      query.put(parameter.name(), parameter.value());
    }
    RequestShapes.query(operation).check("", query, invalid::add);
  }

  /** Answers false when there is no JSON object to look into. */
  private static boolean checkBody(Operation operation, Request request, Set<String> invalid) {
    Fields shape = RequestShapes.body(operation);
    if (shape == null || request.body().isEmpty()) {
      if (!request.body().isEmpty()) {
        invalid.add("body");
      }
      return true;
    }
    if (!request.mediaType().equals("application/json")) {
      invalid.add("Content-Type");
    }
    try {
      JsonNode body = Json.read(request.body());
      shape.check("", body, invalid::add);
      return body.isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
