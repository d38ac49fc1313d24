package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.ServerLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code server-config} promises of the server itself, in front of the application. */
@InTheServer
class ServerConfigurationIT {
  private static final String API = "/healthlink/api/v1/doctors";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> PRODUCTS =
      List.of("payara", "glassfish", "wildfly", "jboss", "undertow", "grizzly");

  @ParameterizedTest
  @ValueSource(strings = {API, "/", "/nothing", "/healthlink/nothing", "/console", "/metrics"})
  void noAnswerNamesTheProduct(String path) throws IOException {
    String answer = answer("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    String lower = answer.toLowerCase(Locale.ROOT);
    assertEquals(List.of(), PRODUCTS.stream().filter(lower::contains).toList(), answer);
    assertFalse(lower.contains("\r\nserver:"), answer);
    assertFalse(lower.contains("x-powered-by"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/console", "/metrics", "/openapi", "/wildfly-services"})
  void nothingIsServedBesideTheApplication(String path) throws IOException {
    int status =
        status(answer("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertTrue(status == 403 || status == 404, path + " answered " + status);
  }

  @Test
  void aTokenOfManyGroupsIsNotTooLarge() throws IOException {
    assertEquals(401, status(answer(withHeaderOf(15_000))));
  }

  @Test
  void aHeaderThatFillsTheMemoryIsRefused() throws IOException {
    assertEquals(400, status(answer(withHeaderOf(20_000))));
  }

  /** The servers end it after 10 s, and may close the connection without our answer. */
  @Test
  void aBodyThatStallsIsEndedWithoutFuss() throws IOException {
    String token = new Hospital().identity().token("it", "STAFF");
    String request =
        "POST /healthlink/api/v1/appointments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
    long begin = System.nanoTime();
    try (Socket socket = send(request)) {
      socket.getInputStream().read();
    } catch (SocketException e) {
      // Closed at once: ended, too.
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    assertTrue(took.toSeconds() >= 9 && took.compareTo(PATIENCE) < 0, took::toString);
    eventually(() -> ServerLog.linesWith("POST answered 400"), found -> !found.isEmpty());
    assertEquals(List.of(), ServerLog.linesWith("unexpected", "IOException"));
  }

  @Test
  void theLogIsOneJsonObjectALine() throws JsonProcessingException {
    HospitalClient.anonymous().get("/doctors").mustBe(401);
    ObjectMapper json = new ObjectMapper();
    // WildFly's first lines, at its very first start, are from before its configuration.
    List<String> lines = ServerLog.text().lines().dropWhile(line -> !line.startsWith("{")).toList();
    assertTrue(lines.size() > 10, "lines: " + lines.size());
    for (String line : lines) {
      JsonNode entry = json.readTree(line);
      assertTrue(entry.isObject(), line);
      assertTrue(entry.has("level") || entry.has("Level"), line);
    }
  }

  @Test
  void aLineOfTheLogSaysWhichRequestAndWhichVisit() throws JsonProcessingException {
    String visit = UUID.randomUUID().toString();
    Answer answer = new Hospital().frontDesk().get("/appointments/" + visit).mustBe(404);
    String request = answer.at("/requestId");
    List<String> lines = eventually(() -> ServerLog.linesWith(request), found -> !found.isEmpty());
    for (String line : lines) {
      JsonNode entry = new ObjectMapper().readTree(line);
      JsonNode context = entry.has("mdc") ? entry.get("mdc") : entry;
      assertEquals(request, context.path("requestId").asText(), line);
      assertEquals(visit, context.path("appointmentId").asText(), line);
    }
  }

  private static String withHeaderOf(int length) {
    return "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Padding: %s\r\n\r\n"
        .formatted(API, "a".repeat(length));
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  /** All that comes until the server closes the connection. */
  private static String answer(String request) throws IOException {
    try (Socket socket = send(request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Socket send(String request) throws IOException {
    URI server = HospitalClient.deployment();
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }
}
