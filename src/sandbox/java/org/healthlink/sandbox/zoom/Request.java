package org.healthlink.sandbox.zoom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client sent, read once and kept. Header names are lower case; of a repeated header the
 * first value counts.
 *
 * @param at when its head had arrived
 */
record Request(
    Instant at,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body) {

  /** One parameter of a query or a form, decoded. */
  record Parameter(String name, String value) {}

  static Request read(HttpExchange exchange, Clock clock) throws IOException {
    Instant at = clock.instant();
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Request(
        at,
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
        headers,
        body);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The media type of the body in lower case, without parameters. */
  String mediaType() {
    return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  List<Parameter> queryParameters() {
    return parameters(query);
  }

  /** The value of a query parameter, if it was sent. */
  Optional<String> queryParameter(String name) {
    return queryParameters().stream()
        .filter(p -> p.name().equals(name))
        .map(Parameter::value)
        .findFirst();
  }

  List<Parameter> formParameters() {
    return parameters(body);
  }

  /** The token of the header {@code Authorization}, empty without one. */
  String bearerToken() {
    String header = header("authorization");
    return header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
  }

  String pathAndQuery() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  static String decode(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static List<Parameter> parameters(String text) {
    List<Parameter> found = new ArrayList<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        found.add(new Parameter(form(parts[0]), parts.length == 2 ? form(parts[1]) : ""));
      }
    }
    return found;
  }

  private static String form(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
