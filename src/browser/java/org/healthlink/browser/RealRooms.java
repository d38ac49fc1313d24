package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.healthlink.video.RoomAccess;

/** The keys that people at the real WAR are given, and what they open. */
final class RealRooms {

  private RealRooms() {}

  /** The code with which a room refuses a guest who holds the keys to another one, or to it. */
  static int joins(RealHospital hospital, RoomAccess keys, String room, String pin) {
    try (RawGuest guest = new RawGuest(hospital.war().origin(), keys)) {
      return guest.joins(room, pin, keys.roomToken(), "PATIENT");
    }
  }

  /** The keys in an answer to somebody who was let into a room. */
  static RoomAccess access(HttpResponse<String> entered) {
    assertEquals(200, entered.statusCode(), entered::body);
    JsonNode room = PageScripts.json(entered.body()).path("room");
    return new RoomAccess(
        room.path("url").asText(),
        room.path("room").asText(),
        room.path("pin").asText(),
        room.path("apiToken").asText(),
        room.path("roomToken").asText(),
        List.of(),
        Instant.parse(room.path("expiresAt").asText()));
  }
}
