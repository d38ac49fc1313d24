package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.healthlink.sandbox.zoom.PasscodeRule;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomMeetingsTest {
  private static final String ADLER = "dr.adler%40clinic.example";
  private static final String TOMORROW =
      """
      {"topic": "HL-1", "type": 2, "start_time": "2026-12-02T09:00:00Z", "duration": 30,
       "timezone": "UTC", "password": "Ab3kX9", "agenda": "HL-1",
       "settings": {"host_video": true, "join_before_host": true, "waiting_room": false}}
      """;

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
  void aNewMeetingHasItsLinksAndWhatWasAsked() throws Exception {
    ZoomClient.Answer answer = client.create(ADLER, TOMORROW);
    JsonNode meeting = answer.body();

    assertEquals(201, answer.status());
    assertTrue(meeting.get("id").isIntegralNumber());
    assertEquals(11, meeting.get("id").asText().length());
    assertEquals("2026-12-02T09:00:00Z", meeting.get("start_time").asText());
    assertEquals("Ab3kX9", meeting.get("password").asText());
    assertEquals("waiting", meeting.get("status").asText());
    assertEquals("dr.adler@clinic.example", meeting.get("host_email").asText());
    assertTrue(meeting.get("join_url").asText().contains("?pwd="));
    assertTrue(meeting.get("start_url").asText().contains("?zak="));
    assertTrue(meeting.get("settings").get("host_video").asBoolean());
    assertFalse(answer.header("x-zm-trackingid").isEmpty());
    SimulatedMeeting stored = zoom.meetingsOf("dr.adler@clinic.example").get(0);
    assertEquals(meeting.get("join_url").asText(), stored.joinUrl());
  }

  @Test
  void theStartLinkIsFreshAtEachRead() throws Exception {
    long id = createdId(TOMORROW);
    JsonNode first = client.get("/meetings/" + id).body();
    JsonNode second = client.get("/meetings/" + id).body();

    assertNotEquals(first.get("start_url"), second.get("start_url"));
    assertEquals(first.get("join_url"), second.get("join_url"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-02T09:00:00Z,    UTC,             2026-12-02T09:00:00Z",
    "2026-12-02T09:00:00,     Europe/Berlin,   2026-12-02T08:00:00Z",
    "2026-11-30T09:00:00Z,    UTC,             2026-12-01T09:00:00Z",
  })
  void aPastStartBecomesNow(String sent, String zone, String made) throws Exception {
    String body = "{\"start_time\": \"" + sent + "\", \"timezone\": \"" + zone + "\"}";

    assertEquals(made, client.create("me", body).body().get("start_time").asText());
  }

  @Test
  void anUpdateChangesOnlyWhatItNamesAndNeverIntoThePast() throws Exception {
    long id = createdId(TOMORROW);

    assertEquals(204, update(id, "{\"start_time\": \"2026-12-03T10:00:00Z\"}"));
    assertEquals(204, update(id, "{\"start_time\": \"2026-11-03T10:00:00Z\", \"duration\": 45}"));
    assertEquals(204, update(id, "{\"settings\": {\"participant_video\": true}}"));

    SimulatedMeeting meeting = zoom.meetings().get(0);
    assertEquals(Instant.parse("2026-12-03T10:00:00Z"), meeting.startTime());
    assertEquals(Duration.ofMinutes(45), meeting.duration());
    assertEquals("HL-1", meeting.topic());
    assertTrue(meeting.settings().get("host_video").asBoolean());
    assertTrue(meeting.settings().get("participant_video").asBoolean());
  }

  @Test
  void aDeletedMeetingIsGoneUntilItIsRecovered() throws Exception {
    long id = createdId(TOMORROW);

    assertEquals(204, client.call("DELETE", "/meetings/" + id, "").status());
    ZoomClient.Answer second = client.call("DELETE", "/meetings/" + id, "");
    assertEquals(404, second.status());
    assertEquals(3001, second.body().get("code").asInt());
    assertEquals("Meeting does not exist: " + id + ".", second.body().get("message").asText());
    assertEquals(404, client.get("/meetings/" + id).status());

    String recover = "{\"action\": \"recover\"}";
    assertEquals(204, client.call("PUT", "/meetings/" + id + "/status", recover).status());
    assertEquals(200, client.get("/meetings/" + id).status());
  }

  @Test
  void aMeetingExpiresThirtyDaysAfterItsDate() throws Exception {
    long id = createdId(TOMORROW);
    clock.step(Duration.ofDays(32));

    assertEquals(404, client.signIn().get("/meetings/" + id).status());
  }

  @Test
  void aWaitingRoomSwitchesJoiningBeforeTheHostOff() throws Exception {
    String body = TOMORROW.replace("\"waiting_room\": false", "\"waiting_room\": true");

    JsonNode settings = client.create(ADLER, body).body().get("settings");

    assertTrue(settings.get("waiting_room").asBoolean());
    assertFalse(settings.get("join_before_host").asBoolean());
  }

  @Test
  void lockedSettingsWin() throws Exception {
    zoom.lockSettings(Map.of("waiting_room", true));

    JsonNode settings = client.create(ADLER, TOMORROW).body().get("settings");

    assertTrue(settings.get("waiting_room").asBoolean());
  }

  @Test
  void aPasscodeIsGeneratedUnlessItIsNotWanted() throws Exception {
    assertTrue(client.create("me", "{}").body().get("password").asText().matches("\\d{6}"));
    String open = "{\"default_password\": false, \"settings\": {\"waiting_room\": true}}";
    assertFalse(client.create("me", open).body().has("password"));
    assertFalse(
        client
            .create("me", "{\"default_password\": false}")
            .body()
            .path("password")
            .isMissingNode());
  }

  @Test
  void theAccountsRuleRefusesOurPasscodeAndAcceptsItsOwn() throws Exception {
    zoom.passcodeRule(new PasscodeRule(8, true));

    ZoomClient.Answer refused = client.create(ADLER, TOMORROW);
    assertEquals(400, refused.status());
    assertEquals(300, refused.body().get("code").asInt());
    assertEquals("password", refused.body().get("errors").get(0).get("field").asText());

    ZoomClient.Answer made =
        client.create(ADLER, TOMORROW.replace("\"password\": \"Ab3kX9\", ", ""));
    assertEquals(201, made.status());
    assertTrue(made.body().get("password").asText().matches(".{8}"));
  }

  private long createdId(String body) throws Exception {
    return client.create(ADLER, body).body().get("id").asLong();
  }

  private int update(long id, String body) throws Exception {
    return client.call("PATCH", "/meetings/" + id, body).status();
  }
}
