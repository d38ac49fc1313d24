package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.healthlink.contract.Requests.Prepared;
import org.healthlink.testing.Answer;
import org.healthlink.testing.InTheServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a body, to whichever address takes one, is refused for what it is. */
@InTheServer
class HostileBodiesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Endpoint EVENTS = new Endpoint("POST", "/api/v1/webhooks/zoom");
  private static final int LONG = 60_000;

  /** No JSON, or no object. */
  private static final List<String> NOT_AN_OBJECT =
      List.of(
          " ",
          "null",
          "[]",
          "7",
          "\"x\"",
          "true",
          "{",
          "}",
          "{\"a\":}",
          "{'a':1}",
          "{a:1}",
          "{\"a\":1,}",
          "{\"a\" 1}",
          "// {}\n{}",
          "{}{}",
          "{} x",
          "NaN",
          "{\"a\":NaN}",
          "{\"a\":01}",
          "{\"a\":+1}",
          "{\"a\":1.}",
          "{\"a\":.1}",
          "{\"a\":0x1}",
          "{\"a\":\"\t\"}",
          "{\"a\":\"\\x\"}",
          "{\"a\":\"\\u12\"}",
          "{\"a\":\"",
          "\ufeff{}",
          "\u0000",
          "{}\u0000",
          "<a/>",
          "a=b&c=d",
          "[".repeat(LONG),
          "{\"a\":".repeat(LONG / 5),
          "[".repeat(20_000) + "]".repeat(20_000));

  /** An object that has nothing of what is asked for. */
  private static final List<String> STRANGE =
      List.of(
          "{\"a\":1,\"a\":1}",
          "{\"\\ud800\":1}",
          "{\"a\":\"\\ud800\"}",
          "{\"a\":\"\\udc00\\ud800\"}",
          "{\"a\":\"\\u0000\"}",
          "{\"\":null}",
          "{\"a\":1e999999999}",
          "{\"a\":-1e-999999999}",
          "{\"a\":" + "9".repeat(LONG) + "}",
          "{\"a\":0." + "1".repeat(LONG) + "}",
          "{\"" + "k".repeat(LONG) + "\":1}",
          "{\"a\":\"" + "v".repeat(LONG) + "\"}",
          "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}",
          "{\"__proto__\":{},\"constructor\":{},\"class\":\"java.lang.Runtime\",\"@type\":\"x\"}");

  private static Sender sender;

  static Stream<Endpoint> endpoints() {
    return Sender.endpointsWithBody().stream();
  }

  @BeforeAll
  static void everybodyComes() {
    sender = new Sender(new AccessScene());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void whatIsNoObjectCannotBeRead(Endpoint endpoint) throws IOException {
    for (String body : NOT_AN_OBJECT) {
      refused(endpoint, body.getBytes(StandardCharsets.UTF_8));
    }
    refused(endpoint, "{}".getBytes(StandardCharsets.UTF_16));
    refused(endpoint, "{}".getBytes(StandardCharsets.UTF_16LE));
    refused(endpoint, gzip("{}"));
    for (String octets : List.of("c328", "eda080", "f888808080", "80", "c0af", "fe", "f4908080")) {
      refused(
          endpoint, ("{\"a\":\"" + octets(octets) + "\"}").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void anObjectOfOtherThingsIsRefused(Endpoint endpoint) throws IOException {
    for (String body : STRANGE) {
      if (endpoint.equals(EVENTS)) {
        int status = sender.withBody(endpoint, body.getBytes(StandardCharsets.UTF_8)).status();
        assertTrue(Set.of(204, 400).contains(status), start(body) + " was answered " + status);
      } else {
        refused(endpoint, body.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void noValueOfAFieldIsTooMuch(Endpoint endpoint) throws IOException {
    for (String field : fields(endpoint)) {
      for (String value : Strange.VALUES) {
        Prepared good = sender.good(endpoint);
        ObjectNode body = (ObjectNode) JSON.readTree(good.body() == null ? "{}" : good.body());
        body.remove(field);
        String changed = body.toString();
        String comma = changed.equals("{}") ? "" : ",";
        changed = changed.replaceFirst("}$", "") + comma + "\"" + field + "\":" + value + "}";
        Answer answer = sender.withBody(endpoint, good, changed.getBytes(StandardCharsets.UTF_8));
        assertTrue(answer.status() < 500, field + ": " + start(value) + " " + answer);
        assertFalse(answer.status() == 400 && value.length() > 4 && quotes(answer, value), value);
      }
    }
  }

  /** The rule may be quoted, the value may not. */
  private static boolean quotes(Answer answer, String value) {
    return Set.of("\"Mars/Olympus\"", "\"../../etc/passwd\"").contains(value)
        && answer.text().contains(value.substring(1, value.length() - 1));
  }

  private static Set<String> fields(Endpoint endpoint) {
    Set<String> names = new TreeSet<>();
    Document.OURS
        .operations()
        .get(endpoint)
        .node()
        .path("requestBody")
        .path("content")
        .forEach(
            content ->
                Document.OURS
                    .resolve(content.path("schema"))
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(names::add));
    return names;
  }

  private static void refused(Endpoint endpoint, byte[] body) throws IOException {
    Answer answer = sender.withBody(endpoint, body);
    String shown = start(new String(body, StandardCharsets.ISO_8859_1)) + " was answered " + answer;
    // The visit's page has little to say, and no more is taken from it.
    boolean tooLong = endpoint.path().startsWith("/visit/") && body.length > 1_024;
    assertEquals(tooLong ? "payload-too-large" : "malformed-request", answer.problem(), shown);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String octets(String hex) {
    StringBuilder text = new StringBuilder();
    Arrays.stream(hex.split("(?<=\\G..)"))
        .forEach(o -> text.append((char) Integer.parseInt(o, 16)));
    return text.toString();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(100, text.length()));
  }
}
