package org.healthlink.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthlink.contract.Requests.Prepared;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.RawHttp;

/**
 * Sends to endpoints whatever a test likes, as somebody who may call them, and looks at every
 * answer.
 */
final class Sender {
  private static final Set<String> FRAMING = Set.of("Content-Length", "Transfer-Encoding");

  private final AccessScene scene;
  private final String staff;
  private final String admin;
  private final String doctor;

  Sender(AccessScene scene) {
    this.scene = scene;
    Hospital hospital = new Hospital();
    staff = hospital.identity().token("desk", "STAFF");
    admin = hospital.identity().token("it", "ADMIN");
    doctor = hospital.identity().token(scene.doctor().subject(), "DOCTOR");
  }

  /** The endpoints that take a JSON body. */
  static List<Endpoint> endpointsWithBody() {
    return Document.OURS.operations().entrySet().stream()
        .filter(operation -> operation.getValue().node().has("requestBody"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A request that succeeds. */
  Prepared good(Endpoint endpoint) {
    return Requests.prepare(endpoint, scene);
  }

  /** A good request with these headers instead. */
  Answer withHeaders(Endpoint endpoint, Map<String, String> headers) throws IOException {
    return send(endpoint, good(endpoint), headers);
  }

  /** A good request with this body instead, signed where that is asked for. */
  Answer withBody(Endpoint endpoint, byte[] body) throws IOException {
    return withBody(endpoint, good(endpoint), body);
  }

  Answer withBody(Endpoint endpoint, Prepared request, byte[] body) throws IOException {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
    headers.putAll(request.headers());
    if (headers.containsKey("x-zm-signature")) {
      headers.putAll(Requests.signature(body));
    }
    return send(endpoint, request.path(), headers, body);
  }

  Answer send(Endpoint endpoint, Prepared request, Map<String, String> more) throws IOException {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.putAll(more);
    String body = request.body() == null ? "" : request.body();
    return send(endpoint, request.path(), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Just that, with a token where one is asked for and none is given. */
  Answer send(Endpoint endpoint, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    Map<String, String> all = new HashMap<>(headers);
    String token = tokenFor(endpoint);
    if (token != null) {
      all.putIfAbsent("Authorization", "Bearer " + token);
    }
    if (all.keySet().stream().noneMatch(FRAMING::contains)) {
      all.put("Content-Length", String.valueOf(body.length));
    }
    String target = "/healthlink" + path;
    Answer answer = RawHttp.send(RawHttp.head(endpoint.method(), target, all), body);
    Decency.check(endpoint.method(), target, answer);
    return answer;
  }

  private String tokenFor(Endpoint endpoint) {
    Document.Operation operation = Document.OURS.operations().get(endpoint);
    Set<String> roles = operation == null ? Set.of("STAFF") : operation.roles();
    if (roles.isEmpty()) {
      return null;
    }
    return roles.contains("STAFF") ? staff : roles.contains("ADMIN") ? admin : doctor;
  }
}
