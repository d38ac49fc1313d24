package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.Attendee;
import org.healthlink.sandbox.zoom.WebhookDelivery;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomWebhooksTest {

  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private ZoomSimulator zoom;
  private ZoomClient client;
  private HttpServer receiver;
  private long meeting;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0);
    client = new ZoomClient(zoom).signIn();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String timestamp = exchange.getRequestHeaders().getFirst("x-zm-request-timestamp");
          String expected = Webhooks.signature("secret", timestamp, body);
          signatures.add(
              exchange.getRequestHeaders().getFirst("x-zm-signature").equals(expected)
                  ? "right"
                  : "wrong");
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    meeting = client.create("me", "{\"topic\": \"HL-1\"}").body().get("id").asLong();
    zoom.webhooks().to(address(), "secret");
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    zoom.close();
  }

  @Test
  void whatPeopleDoIsToldInOrderAndSigned() {
    zoom.begin(meeting);
    Attendee host = zoom.room(meeting).hostJoins();
    zoom.room(meeting).leaves(host);
    zoom.end(meeting);
    assertEquals(
        List.of("started", "participant_joined", "participant_left", "ended"), told(4).toList());
    assertEquals(List.of("right", "right", "right", "right"), signatures);
    assertTrue(zoom.webhooks().deliveries().stream().allMatch(d -> d.status() == 204));
  }

  @Test
  void whatOurCallsCauseIsToldAsWell() throws Exception {
    String another = client.create("me", "{}").body().get("id").asText();
    client.call("PATCH", "/meetings/" + another, "{\"duration\": 31}");
    zoom.begin(Long.parseLong(another));
    client.call("PUT", "/meetings/" + another + "/status", "{\"action\": \"end\"}");
    client.call("DELETE", "/meetings/" + another, "");
    client.call("PUT", "/meetings/" + another + "/status", "{\"action\": \"recover\"}");
    assertEquals(
        List.of("created", "updated", "started", "ended", "deleted", "recovered"),
        told(6).toList());
  }

  @Test
  void whatChangesNothingIsNotTold() throws Exception {
    client.call("PATCH", "/meetings/" + meeting, "{\"topic\": \"HL-1\"}");
    client.call("PUT", "/meetings/" + meeting + "/status", "{\"action\": \"end\"}");
    zoom.begin(meeting);
    assertEquals(List.of("started"), told(1).toList());
  }

  @Test
  void theNumberIsATextInARunAndANumberInAPlan() {
    zoom.begin(meeting);
    zoom.end(meeting);
    zoom.delete(meeting);
    told(3);
    assertTrue(object(0).get("id").isTextual());
    assertTrue(object(1).get("id").isTextual());
    assertTrue(object(2).get("id").isNumber());
    assertEquals(object(0).get("uuid"), object(1).get("uuid"));
  }

  @Test
  void everyRunIsAnInstanceOfItsOwn() {
    zoom.begin(meeting);
    zoom.end(meeting);
    zoom.begin(meeting);
    told(3);
    assertNotEquals(object(0).get("uuid"), object(2).get("uuid"));
  }

  @Test
  void theHostIsKnownByHisAccountAndAGuestHasNone() {
    zoom.begin(meeting);
    zoom.room(meeting).hostJoins();
    zoom.room(meeting).guestJoins("Jill");
    told(3);
    JsonNode host = object(1).get("participant");
    JsonNode guest = object(2).get("participant");
    assertEquals(object(1).get("host_id"), host.get("participant_user_id"));
    assertEquals("", guest.get("participant_user_id").asText());
    assertEquals("Jill", guest.get("user_name").asText());
    assertNotEquals(host.get("participant_uuid"), guest.get("participant_uuid"));
  }

  @Test
  void whatIsHeldIsReleasedInAnotherOrderAndTwice() {
    zoom.webhooks().hold();
    zoom.begin(meeting);
    zoom.room(meeting).leaves(zoom.room(meeting).hostJoins());
    zoom.end(meeting);
    assertEquals(List.of(), zoom.webhooks().deliveries());
    zoom.webhooks().release(2, 3);
    List<String> told = told(8).toList();
    assertEquals(
        List.of(
            "ended",
            "ended",
            "participant_joined",
            "participant_joined",
            "participant_left",
            "participant_left",
            "started",
            "started"),
        told.stream().sorted().toList());
    assertNotEquals("started", told.get(0));
  }

  @Test
  void itIsSilentUntilItKnowsAnAddress() {
    zoom.webhooks().off();
    zoom.begin(meeting);
    zoom.webhooks().to(address(), "secret");
    zoom.end(meeting);
    assertEquals(List.of("ended"), told(1).toList());
  }

  @Test
  void itTellsNothingThatZoomDoesNotTell() throws Exception {
    Optional<Map<String, String>> samples = ZoomSamples.fromSystemProperty();
    assumeTrue(samples.isPresent(), "Zoom's samples are not beside -Dzoom.openapi=<file>");
    whatOurCallsCauseIsToldAsWell();
    zoom.begin(meeting);
    zoom.room(meeting).leaves(zoom.room(meeting).hostJoins());
    zoom.room(meeting).guestWaits("Jill");
    told(10);
    for (WebhookDelivery told : zoom.webhooks().deliveries()) {
      JsonNode sample = new ObjectMapper().readTree(samples.get().get(told.event()));
      assertLike(told.event(), sample, new ObjectMapper().readTree(told.body()));
    }
  }

  /** The samples leave out when somebody came, and what else an old version of a meeting had. */
  private static void assertLike(String path, JsonNode sample, JsonNode told) {
    assertEquals(sample.getNodeType(), told.getNodeType(), path);
    for (Map.Entry<String, JsonNode> field : told.properties()) {
      String name = path + "." + field.getKey();
      if (!name.endsWith("join_time") && !name.contains("old_object.")) {
        assertTrue(sample.has(field.getKey()), name);
        assertLike(name, sample.get(field.getKey()), field.getValue());
      }
    }
  }

  @Test
  void allOfItCanBeHadOverHttp() throws Exception {
    zoom.webhooks().off();
    client.control(
        "PUT", "/webhooks", "{\"url\": \"%s\", \"secret\": \"secret\"}".formatted(address()));
    for (String does : List.of("begin", "host-joins", "guest-waits", "guest-joins", "end")) {
      String call = "/room?meeting=%d&does=%s".formatted(meeting, does);
      assertEquals(204, client.control("POST", call, "").status());
    }
    assertEquals(5, told(5).count());
    assertEquals(5, client.control("GET", "/webhooks", "").body().size());
    assertEquals(400, control("/room?meeting=" + meeting + "&does=dance"));
    assertEquals(404, control("/room?meeting=1&does=begin"));
    assertEquals(400, control("/room?meeting=x&does=begin"));
    assertEquals(204, control("/webhooks/hold"));
    assertEquals(204, control("/room?meeting=" + meeting + "&does=delete"));
    assertEquals(204, control("/webhooks/release?copies=2"));
    assertEquals(7, told(7).count());
    assertEquals(
        400, client.control("PUT", "/webhooks", "{\"url\": \"http://x.example\"}").status());
    assertFalse(signatures.contains("wrong"));
  }

  private int control(String call) throws Exception {
    String url = zoom.oauthUrl() + "/_simulator" + call;
    return client.send(client.request(url, "POST", "").build()).status();
  }

  private Stream<String> told(int count) {
    List<WebhookDelivery> deliveries =
        eventually(() -> zoom.webhooks().deliveries(), list -> list.size() >= count);
    return deliveries.stream().map(d -> d.event().replace("meeting.", ""));
  }

  private JsonNode object(int number) {
    try {
      return new ObjectMapper()
          .readTree(zoom.webhooks().deliveries().get(number).body())
          .at("/payload/object");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
  }
}
