package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.healthlink.contract.Requests.Prepared;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Crowd;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.ServerLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that stop coming, and bodies without end. */
@InTheServer
class SlowBodiesIT {
  private static final List<Endpoint> ASKED =
      List.of(
          new Endpoint("POST", "/api/v1/appointments"),
          new Endpoint("POST", "/visit/{id}/present"),
          new Endpoint("POST", "/api/v1/webhooks/zoom"));

  private final Sender sender = new Sender(new AccessScene());

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "Transfer-Encoding"})
  void aBodyThatStallsIsNotOurFailure(String framing) {
    int before = unexpected();
    boolean chunked = framing.equals("Transfer-Encoding");
    Map<String, String> headers = Map.of(framing, chunked ? "chunked" : "100");
    String body = chunked ? "64\r\n{" : "{";
    for (Answer answer : Crowd.all(ASKED, endpoint -> sendLater(endpoint, headers, body))) {
      // Ended without a word, or refused.
      assertTrue(answer == null || List.of(400, 408).contains(answer.status()), () -> "" + answer);
    }
    assertEquals(before, unexpected(), "the log says that the product failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"200000", "chunked"})
  void aBodyAboveTheBoundIsRefused(String length) throws IOException {
    boolean chunked = length.equals("chunked");
    String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
    for (Endpoint endpoint : ASKED) {
      Answer answer =
          send(
              endpoint,
              Map.of(chunked ? "Transfer-Encoding" : "Content-Length", length),
              chunked ? chunk.repeat(10) + "0\r\n\r\n" : " ".repeat(200_000));
      assertEquals(413, answer.status(), answer::toString);
      assertEquals("payload-too-large", answer.problem());
    }
  }

  private static int unexpected() {
    return ServerLog.linesWith("unexpected").size();
  }

  private CompletableFuture<Answer> sendLater(
      Endpoint endpoint, Map<String, String> framing, String body) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(endpoint, framing, body);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Answer send(Endpoint endpoint, Map<String, String> framing, String body)
      throws IOException {
    Prepared request = sender.good(endpoint);
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.putAll(framing);
    return sender.send(endpoint, request.path(), headers, body.getBytes(StandardCharsets.US_ASCII));
  }
}
