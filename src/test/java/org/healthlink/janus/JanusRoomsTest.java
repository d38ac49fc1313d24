package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.janus.JanusConfiguration.Credentials;
import org.healthlink.janus.JanusException.Reason;
import org.healthlink.unit.Fields;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomAccess.IceServer;
import org.healthlink.video.RoomFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JanusRoomsTest {

  private static final UUID VISIT = UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-0123456789ab");
  private static final Instant EXPIRY = Instant.parse("2026-12-01T12:30:00Z");

  private final FakeJanus janus = new FakeJanus();
  private final FakeConfiguration configuration = new FakeConfiguration(janus.address());
  private final JanusRooms rooms = new JanusRooms();

  JanusRoomsTest() {
    Fields.set(rooms, "configuration", configuration);
    Fields.set(rooms, "clients", HttpAdmin.clients());
  }

  @AfterEach
  void end() {
    janus.close();
  }

  @Test
  void theRoomIsMadeForTwoWithPinAndSignedTokens() {
    rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    JsonNode made = janus.requests.get(0).path("request");
    assertEquals("create", made.path("request").asText());
    assertTrue(made.path("room").isTextual());
    for (String flag :
        List.of("is_private", "signed_tokens", "require_pvtid", "notify_joining", "bitrate_cap")) {
      assertTrue(made.path(flag).booleanValue(), flag);
    }
    assertFalse(made.path("permanent").booleanValue());
    assertEquals(2, made.path("publishers").intValue());
    assertEquals(1_000_000, made.path("bitrate").intValue());
    assertEquals(32, made.path("pin").asText().length());
    assertEquals(32, made.path("secret").asText().length());
    assertNotEquals(made.path("pin"), made.path("secret"));
    assertFalse(made.has("id"), "null fields are not sent");
  }

  @Test
  void whoEntersGetsWhatABrowserNeedsAndNoMore() {
    configuration.iceServers = List.of("turn:t.example");
    configuration.turnSecret = Optional.of("turn-secret");
    RoomAccess access = rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    RoomKeys keys = RoomKeys.of("token-secret", VISIT, 0);
    assertEquals("wss://visits.example/janus-ws", access.url());
    assertEquals(keys.id(), access.room());
    assertEquals(keys.pin(), access.pin());
    assertEquals(JanusTokens.api("token-secret", EXPIRY), access.apiToken());
    assertEquals(JanusTokens.room("token-secret", keys.id(), EXPIRY), access.roomToken());
    assertEquals(EXPIRY, access.expiresAt());
    IceServer turn = access.iceServers().get(0);
    assertTrue(turn.username().matches("1796128200:[0-9a-f]{18}"), turn.username());
    assertFalse(turn.username().contains(keys.id().substring(0, 18)));
  }

  @Test
  void theSecondPersonFindsTheRoomOfTheFirst() {
    RoomAccess first = rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    RoomAccess second = rooms.enter(VISIT, 0, "DOCTOR", EXPIRY);
    assertEquals(first.room(), second.room());
    assertEquals(first.pin(), second.pin());
    assertEquals(1, janus.rooms());
  }

  @Test
  void afterARestartOfJanusTheRoomIsMadeAgainUnderTheSameName() {
    String room = rooms.enter(VISIT, 0, "PATIENT", EXPIRY).room();
    janus.forgetRooms();
    assertEquals(room, rooms.enter(VISIT, 0, "PATIENT", EXPIRY).room());
    assertEquals(1, janus.rooms());
  }

  @Test
  void aNewGenerationIsAnotherRoom() {
    RoomAccess before = rooms.enter(VISIT, 0, "DOCTOR", EXPIRY);
    RoomAccess after = rooms.enter(VISIT, 1, "DOCTOR", EXPIRY);
    assertNotEquals(before.room(), after.room());
    assertNotEquals(before.pin(), after.pin());
    assertNotEquals(before.roomToken(), after.roomToken());
  }

  @Test
  void whoComesAgainTakesTheOwnPlace() {
    rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    janus.joins("1", "PATIENT");
    janus.joins("2", "DOCTOR");
    rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    assertEquals(List.of("2"), janus.inside());
    assertEquals(List.of("DOCTOR"), rooms.present(VISIT, 0));
  }

  @Test
  void theFrontDeskIsNoThird() {
    rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    janus.joins("1", "PATIENT");
    janus.joins("2", "DOCTOR");
    assertThrows(RoomFullException.class, () -> rooms.enter(VISIT, 0, "STAFF", EXPIRY));
    assertEquals(List.of("1", "2"), janus.inside());
  }

  @Test
  void thePagesPolicyNeedsTheOriginsOfAllServers() {
    URI admin = janus.address();
    configuration.servers =
        List.of(
            new JanusServer(URI.create("wss://a.example/janus-ws"), admin),
            new JanusServer(URI.create("wss://a.example:443/second"), admin),
            new JanusServer(URI.create("ws://b.example:8188/"), admin));
    assertEquals(List.of("wss://a.example", "ws://b.example:8188"), rooms.origins());
  }

  @Test
  void closingIsRepeatable() {
    rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    rooms.close(VISIT, 0);
    assertEquals(0, janus.rooms());
    rooms.close(VISIT, 0);
    assertEquals(List.of(), rooms.present(VISIT, 0));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "wrong-secret, admin-key, ADMIN_SECRET",
    "admin-secret, wrong-key, ADMIN_KEY",
  })
  void aRefusedSecretIsNamed(String adminSecret, String adminKey, Reason reason) {
    configuration.credentials = Optional.of(new Credentials(adminSecret, adminKey, "token-secret"));
    assertEquals(reason, failure().reason());
  }

  @Test
  void aJanusThatTakesNumbersIsNamed() {
    janus.stringIds = false;
    assertEquals(Reason.VIDEO_ROOM, failure().reason());
    assertTrue(failure().detail().contains("string_ids"), failure().detail());
  }

  @Test
  void aRoomOfOtherKeysIsNotClosed() {
    rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
    janus.says =
        "{\"janus\":\"success\",\"response\":{\"videoroom\":\"event\",\"error_code\":433}}";
    JanusException failure = assertThrows(JanusException.class, () -> rooms.close(VISIT, 0));
    assertEquals(Reason.ROOM_KEYS, failure.reason());
  }

  @Test
  void nobodyAnswers() {
    janus.close();
    assertEquals(Reason.UNREACHABLE, failure().reason());
  }

  @Test
  void withoutSecretsOrServersNothingIsAsked() {
    configuration.servers = List.of();
    assertEquals(Reason.NOT_CONFIGURED, failure().reason());
    configuration.credentials = Optional.empty();
    assertEquals(Reason.NOT_CONFIGURED, failure().reason());
    assertEquals(List.of(), janus.requests);
  }

  @Test
  void oneOfSeveralServersHasTheRoom() {
    FakeJanus other = new FakeJanus();
    try (other) {
      configuration.servers =
          List.of(
              new JanusServer(URI.create("wss://a.example"), janus.address()),
              new JanusServer(URI.create("wss://b.example"), other.address()));
      RoomAccess access = rooms.enter(VISIT, 0, "PATIENT", EXPIRY);
      assertEquals(access, rooms.enter(VISIT, 0, "PATIENT", EXPIRY));
      boolean onFirst = access.url().equals("wss://a.example");
      assertEquals(onFirst ? 1 : 0, janus.rooms());
      assertEquals(onFirst ? 0 : 1, other.rooms());
    }
  }

  private JanusException failure() {
    return assertThrows(JanusException.class, () -> rooms.enter(VISIT, 0, "PATIENT", EXPIRY));
  }
}
