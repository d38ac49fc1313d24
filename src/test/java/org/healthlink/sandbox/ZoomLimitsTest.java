package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomLimitsTest {
  private final SteppedClock clock = new SteppedClock("2026-12-01T23:00:00Z");
  private ZoomSimulator zoom;
  private ZoomClient client;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0, clock);
    client = new ZoomClient(zoom).signIn();
  }

  @AfterEach
  void stop() {
    zoom.close();
  }

  @Test
  void aSecondHoldsSoManyCalls() throws Exception {
    zoom.limitPerSecond(2);
    assertEquals(200, client.get("/users/me").status());
    clock.step(Duration.ofMillis(600));
    assertEquals(200, client.get("/users/me").status());

    ZoomClient.Answer refused = client.get("/users/me");
    assertEquals(429, refused.status());
    assertEquals(
        "You have reached the maximum per-second rate limit for this API. Try again later.",
        refused.body().get("message").asText());
    assertEquals("QPS", refused.header("X-RateLimit-Type"));
    assertEquals("2", refused.header("X-RateLimit-Limit"));
    assertEquals(1, zoom.stats().tooManyRequests());

    clock.step(Duration.ofMillis(400));
    assertEquals(200, client.get("/users/me").status());
    assertEquals(429, client.get("/users/me").status());
  }

  @Test
  void anUpdateBeyondTheSecondHasItsOwnCode() throws Exception {
    zoom.limitPerSecond(1);
    client.get("/users/me");

    ZoomClient.Answer refused = client.call("PATCH", "/meetings/85746065000", "{}");

    assertEquals(4001, refused.body().get("code").asInt());
  }

  @Test
  void aHostsDayHoldsSoManyCreatesAndUpdates() throws Exception {
    zoom.limitPerHostAndDay(2);
    long id = client.create("me", "{}").body().get("id").asLong();
    assertEquals(204, client.call("PATCH", "/meetings/" + id, "{\"duration\": 20}").status());

    ZoomClient.Answer refused = client.create("me", "{}");
    assertEquals(429, refused.status());
    assertEquals(429, refused.body().get("code").asInt());
    assertEquals(
        "You have exceeded the daily rate limit (2) of Meeting Create/Update API requests"
            + " permitted for this particular user. You may resume these requests at GMT"
            + " 00:00:00.",
        refused.body().get("message").asText());
    assertEquals("", refused.header("Retry-After"));
    assertEquals(429, client.call("PATCH", "/meetings/" + id, "{}").status());

    assertEquals(201, client.create("dr.bose%40clinic.example", "{}").status());
    assertEquals(200, client.get("/meetings/" + id).status());
    assertEquals(204, client.call("DELETE", "/meetings/" + id, "").status());
  }

  @Test
  void theDayEndsAtMidnightUtc() throws Exception {
    zoom.limitPerHostAndDay(1);
    client.create("me", "{}");
    clock.step(Duration.ofMinutes(59));
    assertEquals(429, client.create("me", "{}").status());

    clock.step(Duration.ofMinutes(1));

    assertEquals(201, client.signIn().create("me", "{}").status());
  }

  @Test
  void resetForgetsEverythingButTheToken() throws Exception {
    zoom.limitPerHostAndDay(1);
    client.create("me", "{}");

    zoom.reset();

    assertEquals(0, zoom.stats().requests());
    assertTrue(zoom.meetings().isEmpty());
    assertEquals(201, client.create("me", "{}").status());
    assertEquals(201, client.create("me", "{}").status());
    assertEquals(0, zoom.stats().tokenRequests());
  }
}
