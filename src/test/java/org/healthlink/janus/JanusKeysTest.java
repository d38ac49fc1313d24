package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomAccess.IceServer;
import org.junit.jupiter.api.Test;

/** The expected values were made with {@code openssl dgst -hmac}. */
class JanusKeysTest {

  private static final String SECRET = "example-token-secret";
  private static final Instant EXPIRY = Instant.ofEpochSecond(1_795_449_201L);
  private static final UUID APPOINTMENT = UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-0123456789ab");

  @Test
  void theTokenForTheApiNamesThePluginAndWhenItEnds() {
    assertEquals(
        "1795449201,janus,janus.plugin.videoroom:UO9CQuOXMqIrRIpoGpWfwa0NcYg=",
        JanusTokens.api(SECRET, EXPIRY));
  }

  @Test
  void theTokenForARoomNamesTheRoom() {
    assertEquals(
        "1795449201,janus.plugin.videoroom,room=appt-1:8kabSi145PZrX1tcAa7Qpf6evkQ=",
        JanusTokens.room(SECRET, "appt-1", EXPIRY));
  }

  @Test
  void aPartOfASecondDoesNotStandInAToken() {
    assertEquals(JanusTokens.api(SECRET, EXPIRY), JanusTokens.api(SECRET, EXPIRY.plusMillis(999)));
  }

  @Test
  void aTurnLoginIsGoodUntilItsNameSays() {
    assertEquals(
        new TurnCredentials("1795449201:9f2c", "pz6aZ9dte9tVViA7883x5wLh/NQ="),
        TurnCredentials.of("example-turn-secret", "9f2c", EXPIRY));
  }

  @Test
  void aRoomFollowsFromSecretAppointmentAndGeneration() {
    assertEquals(
        new RoomKeys(
            "2579f599b3f6d92cc2fcec4826bb1b43",
            "kdXeZ18uh_KZLr739jNXd1wJo7E6u7RK",
            "wW1MCuNV-dnzg8q1Q4bI0oLoZmDmuFWO"),
        RoomKeys.of(SECRET, APPOINTMENT, 0));
    assertEquals("d90a4b6bd0d6c4ff6be87a6573679ea5", RoomKeys.of(SECRET, APPOINTMENT, 1).id());
  }

  @Test
  void nothingOfARoomIsSharedWithAnotherGenerationVisitOrSecret() {
    Set<String> all = new HashSet<>();
    List<RoomKeys> rooms =
        List.of(
            RoomKeys.of(SECRET, APPOINTMENT, 0),
            RoomKeys.of(SECRET, APPOINTMENT, 1),
            RoomKeys.of(SECRET, APPOINTMENT, 10),
            RoomKeys.of(SECRET, new UUID(1, 2), 0),
            RoomKeys.of("another", APPOINTMENT, 0));
    for (RoomKeys keys : rooms) {
      all.addAll(List.of(keys.id(), keys.pin(), keys.secret()));
    }
    assertEquals(3 * rooms.size(), all.size());
  }

  @Test
  void aRoomsNameHasNoCharacterThatMeansSomethingInAToken() {
    for (int generation = 0; generation < 200; generation++) {
      String id = RoomKeys.of(SECRET, APPOINTMENT, generation).id();
      assertTrue(id.matches("[0-9a-f]{32}"), id);
    }
  }

  @Test
  void nothingShowsAKeyWhenItIsPrinted() {
    RoomKeys keys = RoomKeys.of(SECRET, APPOINTMENT, 0);
    TurnCredentials turn = TurnCredentials.of(SECRET, "name", EXPIRY);
    IceServer ice = new IceServer(List.of("turn:a"), turn.username(), turn.credential());
    RoomAccess access =
        new RoomAccess("wss://j", keys.id(), keys.pin(), "api", "room", List.of(ice), EXPIRY);
    RoomRequest request = RoomRequest.create(keys, "admin-key");
    String printed =
        String.join(
            " ",
            List.of(
                keys.toString(),
                turn.toString(),
                ice.toString(),
                access.toString(),
                request.toString(),
                AdminRequest.toRoom("admin-secret", request).toString(),
                new JanusConfiguration.Credentials("admin-secret", "admin-key", SECRET)
                    .toString()));
    for (String key :
        List.of(
            keys.id(),
            keys.pin(),
            keys.secret(),
            turn.credential(),
            "admin-key",
            "admin-secret",
            SECRET)) {
      assertFalse(printed.contains(key), printed);
    }
  }
}
