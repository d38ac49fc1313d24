package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the simulator before it is sent. Without a body there is no content type. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {

  static Reply json(int status, JsonNode body) {
    return new Reply(status, "application/json;charset=UTF-8", Json.write(body), Map.of());
  }

  static Reply empty(int status) {
    return new Reply(status, "", "", Map.of());
  }

  static Reply of(int status, String contentType, String body) {
    return new Reply(status, contentType, body, Map.of());
  }

  Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, body, more);
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    sendHeaders(exchange, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Announces the whole body and sends the first half of it; the caller closes the connection. */
  void sendHalf(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    sendHeaders(exchange, bytes.length);
    exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    exchange.getResponseBody().flush();
  }

  private void sendHeaders(HttpExchange exchange, int length) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    if (!contentType.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", contentType);
    }
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
  }
}
