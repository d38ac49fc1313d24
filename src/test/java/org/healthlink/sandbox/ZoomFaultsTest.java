package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ZoomFaultsTest {
  private ZoomSimulator zoom;
  private ZoomClient client;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0);
    client = new ZoomClient(zoom).signIn();
  }

  @AfterEach
  void stop() {
    zoom.close();
  }

  @Test
  void aStatusComesSoOftenAndForItsOperationAlone() throws Exception {
    zoom.faults(Fault.status(503).on(Operation.CREATE).times(2).retryAfter("7"));

    ZoomClient.Answer first = client.create("me", "{}");
    assertEquals(503, first.status());
    assertEquals("7", first.header("Retry-After"));
    assertTrue(first.response().body().startsWith("<html>"));
    assertEquals(200, client.get("/users/me").status());
    assertEquals(503, client.create("me", "{}").status());
    assertEquals(201, client.create("me", "{}").status());
    assertEquals(1, zoom.meetings().size());
  }

  @Test
  void theTokenEndpointFailsToo() throws Exception {
    zoom.faults(Fault.status(500).on(Operation.TOKEN).times(1).body("{\"oops\": true}"));

    ZoomClient.Answer answer = client.token("sandbox-secret", "", ZoomClient.FORM);

    assertEquals(500, answer.status());
    assertTrue(answer.body().get("oops").asBoolean());
    assertTrue(answer.header("Content-Type").startsWith("application/json"));
  }

  @Test
  void delaysAddUpAndPrecedeTheRest() throws Exception {
    Fault delay = Fault.delay(Duration.ofMillis(60));
    zoom.faults(delay, delay, Fault.status(500).on(Operation.USER));

    long begin = System.nanoTime();
    assertEquals(500, client.get("/users/me").status());

    assertTrue(Duration.ofNanos(System.nanoTime() - begin).toMillis() >= 120);
  }

  @Test
  void aHangingRequestIsLetGoWhenFaultsAreCleared() throws Exception {
    zoom.faults(Fault.of(Fault.Kind.HANG).on(Operation.CREATE));
    CompletableFuture<HttpResponse<String>> hanging =
        client.later("POST", "/users/me/meetings", "{}");
    eventually(() -> zoom.requests(Operation.CREATE).size(), n -> n == 1);
    assertFalse(hanging.isDone());
    assertEquals(200, client.get("/users/me").status());
    assertEquals(2, zoom.maxInFlight());

    zoom.clearFaults();

    assertThrows(ExecutionException.class, () -> hanging.get(5, TimeUnit.SECONDS));
    assertEquals(0, zoom.meetings().size());
    eventually(() -> zoom.stats().inFlight(), n -> n == 0);
  }

  @Test
  void aWebPageComesInsteadOfJson() throws Exception {
    zoom.faults(Fault.of(Fault.Kind.HTML));

    ZoomClient.Answer answer = client.create("me", "{}");

    assertEquals(200, answer.status());
    assertTrue(answer.header("Content-Type").startsWith("text/html"));
    assertEquals(0, zoom.meetings().size());
  }

  @Test
  void aConnectionDropsBeforeOrAfterTheWork() {
    zoom.faults(Fault.of(Fault.Kind.DROP_BEFORE).on(Operation.CREATE).times(1));
    assertThrows(IOException.class, () -> client.create("me", "{}"));
    assertEquals(0, zoom.meetings().size());

    zoom.faults(Fault.of(Fault.Kind.DROP_AFTER).on(Operation.CREATE).times(1));
    assertThrows(IOException.class, () -> client.create("me", "{}"));
    assertEquals(1, zoom.meetings().size());
    assertEquals(
        List.of("drop-before", "drop-after"),
        zoom.requests(Operation.CREATE).stream().map(r -> r.answer().fault()).toList());
  }

  @Test
  void anAnswerBreaksOffHalfWay() {
    zoom.faults(Fault.of(Fault.Kind.TRUNCATE).on(Operation.CREATE).times(1));

    assertThrows(IOException.class, () -> client.create("me", "{}"));

    assertEquals(1, zoom.meetings().size());
  }

  @Test
  void aTokenDiesEarly() throws Exception {
    zoom.faults(Fault.of(Fault.Kind.EXPIRE_TOKEN).times(1));

    assertEquals(401, client.create("me", "{}").status());
    assertEquals(401, client.create("me", "{}").status());
    assertEquals(201, client.signIn().create("me", "{}").status());
  }

  @Test
  void theDaysBudgetIsSpentForCreatesAndUpdates() throws Exception {
    zoom.faults(Fault.of(Fault.Kind.DAILY_LIMIT).retryAfter("2026-12-02T00:00:00Z"));

    ZoomClient.Answer answer = client.create("me", "{}");

    assertEquals(429, answer.status());
    assertTrue(answer.body().get("message").asText().contains("daily rate limit (100)"));
    assertEquals("2026-12-02T00:00:00Z", answer.header("Retry-After"));
    assertEquals(200, client.get("/users/me").status());
    assertEquals(1, zoom.stats().tooManyRequests());
  }

  @Test
  void chanceIsRepeatable() throws Exception {
    assertEquals(statuses(), statuses());
  }

  @Test
  void faultsAreSetOverHttp() throws Exception {
    String faults =
        """
        [{"operation": "create", "kind": "status", "status": 500, "body": "no", "times": 1},
         {"kind": "delay", "millis": 1}]
        """;
    assertEquals(204, client.control("PUT", "/faults", faults).status());
    assertEquals(2, client.control("GET", "/faults", "").body().size());
    assertEquals(500, client.create("me", "{}").status());
    assertEquals(201, client.create("me", "{}").status());
    assertEquals(204, client.control("DELETE", "/faults", "").status());
    assertEquals(0, client.control("GET", "/faults", "").body().size());
    assertEquals(400, client.control("PUT", "/faults", "[{\"kind\": \"unknown\"}]").status());
    assertEquals(
        400, client.control("PUT", "/faults", "[{\"kind\": \"html\", \"x\": 1}]").status());
  }

  private List<Integer> statuses() throws Exception {
    zoom.faults(Fault.status(500).probability(0.5));
    zoom.faultSeed(7);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      statuses.add(client.get("/users/me").status());
    }
    assertTrue(statuses.contains(200) && statuses.contains(500), statuses::toString);
    return statuses;
  }
}
