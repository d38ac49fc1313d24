package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.RawHttp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No header confuses the product, whatever is in it. */
@InTheServer
class HostileHeadersIT {

  private static final List<Endpoint> ASKED =
      List.of(
          new Endpoint("GET", "/api/v1/appointments/{id}"),
          new Endpoint("POST", "/api/v1/appointments"),
          new Endpoint("PATCH", "/api/v1/appointments/{id}"),
          new Endpoint("POST", "/api/v1/webhooks/zoom"),
          new Endpoint("GET", "/visit/{id}/state"),
          new Endpoint("POST", "/visit/{id}/present"),
          new Endpoint("GET", "/openapi"));

  private static Sender sender;

  static Stream<String> headers() {
    return Strange.HEADER_NAMES.stream();
  }

  @BeforeAll
  static void everybodyComes() {
    sender = new Sender(new AccessScene());
  }

  @ParameterizedTest
  @MethodSource("headers")
  void noHeaderIsTooMuch(String name) throws IOException {
    int turn = Strange.HEADER_NAMES.indexOf(name);
    for (String value : Strange.HEADERS) {
      sender.withHeaders(ASKED.get(turn++ % ASKED.size()), Map.of(name, value));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer  ",
        "bearer x",
        "Basic OnB3",
        "Negotiate x",
        ",",
        "\u00ff",
        "Bearer a b c",
        "Bearer ..",
        "Bearer a.b.c",
        "Bearer e30.e30.e30",
        "Bearer \u00e9",
        "Bearer eyJhbGciOiJSUzI1NiJ9..",
        "Bearer null",
        "Token x",
        "Digest username=x"
      })
  void whatIsNoTokenIsUnauthorized(String value) throws IOException {
    for (Endpoint endpoint : ASKED.subList(0, 3)) {
      Answer answer = sender.withHeaders(endpoint, Map.of("Authorization", value));
      if (isOfTheConnector(value, answer)) {
        continue;
      }
      assertEquals(401, answer.status(), answer::toString);
      assertEquals("unauthorized", answer.problem());
      assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "x", "\"1\"", "\"-1.x\"", "\"99999999999999999999.x\"", "W/", ", ,"})
  void whatIsNoTagOfOursIsNoPrecondition(String tag) throws IOException {
    Answer answer = sender.withHeaders(ASKED.get(2), Map.of("If-Match", tag));
    assertEquals("precondition-failed", answer.problem(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "\u00e9", "\u00ff", "a\tb"})
  void whatIsNoKeyIsBlamed(String key) throws IOException {
    Answer answer = sender.withHeaders(ASKED.get(1), Map.of("Idempotency-Key", key));
    if (!isOfTheConnector(key, answer)) {
      assertEquals("validation", answer.problem(), answer::toString);
      answer.mustBlame("Idempotency-Key");
    }
    Answer tooLong = sender.withHeaders(ASKED.get(1), Map.of("Idempotency-Key", "k".repeat(256)));
    assertEquals("validation", tooLong.problem(), tooLong::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "nonsense", "gzip, gzip"})
  void aBodyInAnEncodingIsNotRead(String encoding) throws IOException {
    Answer answer = sender.withHeaders(ASKED.get(1), Map.of("Content-Encoding", encoding));
    assertEquals("unsupported-media-type", answer.problem(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "text/plain",
        "application/x-www-form-urlencoded",
        "image/png",
        "multipart/form-data; boundary=x",
        "application/json;charset=utf-16",
        "a/b;c=d",
        "application/json;q=x",
        "application/json; Q=1"
      })
  void anotherMediaTypeIsNotRead(String type) throws IOException {
    Answer answer = sender.withHeaders(ASKED.get(1), Map.of("Content-Type", type));
    assertEquals("unsupported-media-type", answer.problem(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=x",
        "*/*; q=9",
        "application/json;q=-1",
        "application/json;q=",
        "text/html, application/json; Q=1.1, */*"
      })
  void aWeightIsANumberFromNoneToOne(String accept) throws IOException {
    for (Endpoint endpoint : ASKED.subList(0, 3)) {
      Answer answer = sender.withHeaders(endpoint, Map.of("Accept", accept));
      assertEquals("malformed-request", answer.problem(), answer::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html, image/gif, image/jpeg, */*; q=.2",
        "application/json;q=0.123, */*;q=0",
        "application/json; q=1.000",
        "application/json;q=1;a=b"
      })
  void aWeightAsClientsWriteItIsRead(String accept) throws IOException {
    Answer answer = sender.withHeaders(ASKED.get(0), Map.of("Accept", accept));
    assertEquals(200, answer.status(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: x",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: nonsense",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Host: a b",
        "Host: a\r\nHost: b",
        "No-Colon",
        ": empty",
        "Spa ce: x",
        " folded: x",
        "Expect: nonsense"
      })
  void brokenHttpIsRefused(String lines) throws IOException {
    String head =
        "POST /healthlink/api/v1/appointments HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Connection: close\r\nContent-Type: application/json\r\n"
            + lines
            + "\r\n\r\n";
    Answer answer = RawHttp.send(head, "zzzzz\r\n{}".getBytes(StandardCharsets.US_ASCII));
    Decency.check("POST", "/healthlink/api/v1/appointments", answer);
    assertTrue(answer == null || answer.status() >= 400, () -> "" + answer);
  }

  /** Payara's own does not let a byte in that is not ASCII. */
  private static boolean isOfTheConnector(String sent, Answer answer) {
    return !sent.matches("\\p{ASCII}*")
        && answer.status() == 400
        && answer.header("X-Content-Type-Options").isEmpty();
  }
}
