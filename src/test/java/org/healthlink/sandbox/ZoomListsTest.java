package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomListsTest {
  private final SteppedClock clock = new SteppedClock("2026-12-01T09:00:00Z");
  private ZoomSimulator zoom;
  private ZoomClient client;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0, clock);
    client = new ZoomClient(zoom).signIn();
  }

  @AfterEach
  void stop() {
    assertEquals(List.of(), zoom.violations());
    zoom.close();
  }

  @Test
  void aListHoldsTheHostsOwnMeetingsWithoutSecrets() throws Exception {
    create("me", "2026-12-02T09:00:00Z", "x".repeat(400));
    create("dr.bose%40clinic.example", "2026-12-02T09:00:00Z", "");

    JsonNode list = client.get("/users/me/meetings").body();

    assertEquals(1, list.get("total_records").asInt());
    JsonNode item = list.get("meetings").get(0);
    assertEquals(250, item.get("agenda").asText().length());
    for (String secret : List.of("password", "start_url", "settings", "status")) {
      assertFalse(item.has(secret), secret);
    }
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    for (int day = 2; day <= 6; day++) {
      create("me", "2026-12-0" + day + "T09:00:00Z", "");
    }
    List<String> starts = new ArrayList<>();
    String token = "";
    int pages = 0;
    do {
      JsonNode page = client.get("/users/me/meetings?page_size=2&next_page_token=" + token).body();
      page.get("meetings").forEach(m -> starts.add(m.get("start_time").asText()));
      token = page.get("next_page_token").asText();
      pages++;
    } while (!token.isEmpty());

    assertEquals(3, pages);
    assertEquals(5, starts.size());
    assertEquals(starts.stream().sorted().toList(), starts);
  }

  @Test
  void aPageTokenLivesFifteenMinutes() throws Exception {
    create("me", "2026-12-02T09:00:00Z", "");
    create("me", "2026-12-03T09:00:00Z", "");
    String path = "/users/me/meetings?page_size=1";
    String token = client.get(path).body().get("next_page_token").asText();
    assertEquals(200, client.get(path + "&next_page_token=" + token).status());

    clock.step(Duration.ofMinutes(15));

    assertEquals(400, client.get(path + "&next_page_token=" + token).status());
  }

  @Test
  void typesAndDaysSelect() throws Exception {
    long live = create("me", "2026-12-01T09:00:00Z", "");
    create("me", "2026-12-02T23:30:00Z", "");
    zoom.begin(live);
    clock.step(Duration.ofMinutes(30));

    assertEquals(2, count("?type=scheduled"));
    assertEquals(1, count("?type=live"));
    assertEquals(1, count("?from=2026-12-03&to=2026-12-03&timezone=Europe/Berlin"));
    assertEquals(0, count("?from=2026-12-03&to=2026-12-03&timezone=UTC"));

    client.call("PUT", "/meetings/" + live + "/status", "{\"action\": \"end\"}");
    clock.step(Duration.ofMinutes(30));
    client.signIn();
    assertEquals(1, count("?type=upcoming"));
    assertEquals(1, count("?type=previous_meetings"));
  }

  @Test
  void aNewMeetingMayAppearLate() throws Exception {
    zoom.listDelay(Duration.ofSeconds(5));
    create("me", "2026-12-02T09:00:00Z", "");

    assertEquals(0, count(""));
    clock.step(Duration.ofSeconds(5));
    assertEquals(1, count(""));
  }

  @Test
  void usersShowLicenceAndStatus() throws Exception {
    zoom.host("new@clinic.example", Host.Type.BASIC, Host.Status.PENDING);

    JsonNode owner = client.get("/users/me").body();
    assertEquals(2, owner.get("type").asInt());
    assertEquals("active", owner.get("status").asText());
    JsonNode gone = client.get("/users/dr.gone%40clinic.example").body();
    assertEquals("inactive", gone.get("status").asText());
    JsonNode pending = client.get("/users?status=pending").body();
    assertEquals("new@clinic.example", pending.get("users").get(0).get("email").asText());
    assertEquals(5, client.get("/users").body().get("total_records").asInt());
    assertEquals(404, client.get("/users/nobody%40clinic.example").status());
  }

  @Test
  void anInvitationNamesTheLink() throws Exception {
    long id = create("me", "2026-12-02T09:00:00Z", "");

    String text = client.get("/meetings/" + id + "/invitation").body().get("invitation").asText();

    assertTrue(text.contains(zoom.meetings().get(0).joinUrl()));
  }

  private int count(String query) throws Exception {
    return client.get("/users/me/meetings" + query).body().get("meetings").size();
  }

  private long create(String host, String start, String agenda) throws Exception {
    String body = "{\"start_time\": \"%s\", \"agenda\": \"%s\"}".formatted(start, agenda);
    return client.create(host, body).body().get("id").asLong();
  }
}
