package org.healthlink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.healthlink.contract.Document.Operation;
import org.healthlink.testing.RawHttp;

/**
 * A request that is made up: mostly one that the document allows, often with something wrong in it,
 * sometimes with much.
 *
 * @param target with the query
 */
record FuzzRequest(String method, String target, Map<String, String> headers, byte[] body) {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FUZZ");

  /**
   * Not Upgrade: Payara leaves the Content-Type out of an error page in answer to one
   * (https://github.com/eclipse-ee4j/glassfish-grizzly/issues/2192).
   */
  private static final List<String> HEADER_NAMES =
      Strange.HEADER_NAMES.stream().filter(name -> !name.equals("Upgrade")).toList();

  private static final List<Map.Entry<Endpoint, Operation>> OPERATIONS =
      Document.OURS.operations().entrySet().stream().toList();

  String head() {
    return RawHttp.head(method, target, headers);
  }

  /** For a report: enough to send it again. */
  @Override
  public String toString() {
    Map<String, String> shown = new LinkedHashMap<>(headers);
    shown.computeIfPresent("Authorization", (name, value) -> value.length() + " characters");
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return method + " " + start(target) + " " + shown + " " + start(text);
  }

  private static String start(String text) {
    return text.length() > 500 ? text.substring(0, 500) + "… " + text.length() : text;
  }

  /**
   * Makes requests up, each from a source of chance of its own.
   *
   * @param cookies by the visit at whose page they are shown
   * @param known values of which some exist, by the names of fields
   */
  record Maker(
      List<String> tokens, Map<String, List<String>> cookies, Map<String, List<String>> known) {

    FuzzRequest make(Random random) {
      FuzzValues values = new FuzzValues(random, known);
      Map.Entry<Endpoint, Operation> operation = values.pick(OPERATIONS);
      Endpoint endpoint = operation.getKey();
      byte[] body = body(random, values, operation.getValue());
      Map<String, String> headers = headers(values, operation.getValue(), body);
      String path = path(values, endpoint);
      if (endpoint.path().startsWith("/visit/") && !endpoint.path().endsWith("/events")) {
        headers.put("Cookie", cookie(values, endpoint, path));
      }
      if (endpoint.path().endsWith("/zoom") && values.chance(80) && body.length > 0) {
        headers.putAll(Requests.signature(body));
      }
      String target = "/healthlink" + path + query(values, operation.getValue());
      String method = values.chance(4) ? values.pick(METHODS) : endpoint.method();
      return new FuzzRequest(method, target, headers, body);
    }

    /** Of the visit that the path names, if it has one; whoever ends a visit does so rarely. */
    private String cookie(FuzzValues values, Endpoint endpoint, String path) {
      List<String> shown = cookies.get(path.split("/")[2]);
      if (shown == null) {
        shown = cookies.values().iterator().next();
      }
      boolean spared = endpoint.path().endsWith("/end") && !values.chance(4);
      return spared ? shown.get(0) : values.pick(shown);
    }

    private String path(FuzzValues values, Endpoint endpoint) {
      String kind =
          switch (endpoint.path().replaceFirst("/api/v1", "").split("/")[1]) {
            case "doctors" -> "doctorId";
            case "patients" -> "patientId";
            case "visit" -> "visitId";
            default -> "appointmentId";
          };
      // Replacing the people who ask would soon leave nobody.
      boolean anew = values.chance(endpoint.method().equals("PUT") ? 95 : 8);
      String id =
          values.chance(8)
              ? values.pick(Strange.IDS)
              : anew ? values.uuid().toString() : values.pick(known.get(kind));
      return endpoint.path().replace("{id}", id);
    }

    private String query(FuzzValues values, Operation operation) {
      List<String> query = new ArrayList<>();
      for (JsonNode parameter : operation.parameters()) {
        boolean wanted =
            parameter.path("required").asBoolean() ? !values.chance(5) : values.chance(40);
        if (parameter.path("in").asText().equals("query") && wanted) {
          String name = parameter.path("name").asText();
          String value =
              values.chance(20)
                  ? values.pick(Strange.VALUES.subList(0, 20)).replace("\"", "")
                  : values.of(name, parameter.path("schema")).asText();
          query.add(
              name
                  + "="
                  + (values.chance(3) ? value.replaceAll("[ \r\n\\p{Cntrl}]", "") : encode(value)));
        }
      }
      if (values.chance(3) && !query.isEmpty()) {
        query.add(query.get(0));
      }
      if (values.chance(3)) {
        query.add(
            values.pick(List.of("x", "=", "%", "%ff=%ff", "a=b;c", "&&", "ticket=", "limit")));
      }
      // A line of HTTP is Latin-1 here.
      String text = String.join("&", query).replaceAll("[^\\x21-\\x7e]", "?");
      return query.isEmpty() ? "" : "?" + text;
    }

    private Map<String, String> headers(FuzzValues values, Operation operation, byte[] body) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Content-Length", String.valueOf(body.length));
      String token = values.pick(tokens);
      if (!token.isEmpty()) {
        headers.put("Authorization", "Bearer " + token);
      }
      for (JsonNode parameter : operation.parameters()) {
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("header") && values.chance(70)) {
          headers.put(name, value(values, name, parameter));
        }
      }
      if (body.length > 0) {
        String type =
            operation.node().path("requestBody").path("content").fieldNames().hasNext()
                ? operation.node().path("requestBody").path("content").fieldNames().next()
                : "application/json";
        headers.put("Content-Type", type);
      }
      if (values.chance(12)) {
        headers.put(values.pick(HEADER_NAMES), values.pick(Strange.HEADERS));
      }
      return headers;
    }

    /** None asks to wait: that is allowed, and takes its time. */
    private static String value(FuzzValues values, String name, JsonNode parameter) {
      if (name.equals("Prefer")) {
        return values.pick(List.of("wait=0", "respond-async", "wait", "wait=0, wait=9"));
      }
      String text = values.of(name, parameter.path("schema")).asText();
      return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static byte[] body(Random random, FuzzValues values, Operation operation) {
      JsonNode content = operation.node().path("requestBody").path("content");
      if (content.isMissingNode() ? !values.chance(3) : values.chance(3)) {
        return new byte[0];
      }
      JsonNode schema = content.isEmpty() ? content : content.elements().next().path("schema");
      String json = content.isEmpty() ? "{}" : values.of("", schema).toString();
      if (values.chance(25)) {
        json = spoil(values, json);
      }
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      if (values.chance(10)) {
        for (int i = 0; i < 3; i++) {
          body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
      }
      return values.chance(3) ? Arrays.copyOf(body, random.nextInt(body.length + 3)) : body;
    }

    /** Puts a strange value in the place of one, or a field more. */
    private static String spoil(FuzzValues values, String json) {
      String strange = values.pick(Strange.VALUES).replace("\\", "\\\\").replace("$", "\\$");
      String[] fields = json.split("(?=\"\\w+\":)");
      if (values.chance(30) || fields.length < 2) {
        return json.replaceFirst(
            "\\{", "{\"surprise\":" + strange + (fields.length < 2 ? "" : ","));
      }
      int victim = 1 + Math.floorMod(strange.hashCode(), fields.length - 1);
      fields[victim] = fields[victim].replaceFirst(":(\"[^\"]*\"|[^,}\\]]*)", ":" + strange);
      return String.join("", fields);
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
