package org.healthlink.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthlink.janus.JanusException;
import org.healthlink.janus.JanusRooms;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomAccess.IceServer;
import org.healthlink.video.RoomFullException;

/** One visit as the pages see it; tests set what would come from the appointment and from Zoom. */
final class StubVisit {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final UUID id = UUID.randomUUID();
  private final JanusRooms rooms;
  private final Map<String, String> presence = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private long changes;

  private String status = "SCHEDULED";
  private String door = "OPEN";
  private String place;
  private String notice;
  private boolean zoomWorks;
  private boolean failing;
  private boolean full;
  private boolean sessionsOver;
  private int presenceSigns;
  private String roomToken;
  private int generation;
  private Instant opensAt = Instant.now().minusSeconds(600);

  StubVisit(JanusRooms rooms) {
    this.rooms = rooms;
  }

  UUID id() {
    return id;
  }

  /** A state as a test wants it; null means none. */
  synchronized StubVisit set(String what, Object value) {
    switch (what) {
      case "status" -> status = (String) value;
      case "door" -> door = (String) value;
      case "place" -> place = (String) value;
      case "notice" -> notice = (String) value;
      case "zoomWorks" -> zoomWorks = (boolean) value;
      case "failing" -> failing = (boolean) value;
      case "full" -> full = (boolean) value;
      case "sessionsOver" -> sessionsOver = (boolean) value;
      case "roomToken" -> roomToken = (String) value;
      case "opensAt" -> opensAt = (Instant) value;
      default -> throw new IllegalArgumentException(what);
    }
    touch();
    return this;
  }

  /** The time has come, but nobody is told. */
  synchronized void opensSilently() {
    door = "OPEN";
  }

  synchronized Map<String, String> presence() {
    return Map.copyOf(presence);
  }

  /** How often pages have said where their people are. */
  synchronized int presenceSigns() {
    return presenceSigns;
  }

  synchronized boolean sessionsAreOver() {
    return sessionsOver;
  }

  synchronized Map<String, Object> state(String role) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("role", role);
    state.put("status", status);
    state.put("startTime", opensAt.plusSeconds(900).toString());
    state.put("endTime", opensAt.plusSeconds(2700).toString());
    state.put("timeZone", "Europe/Berlin");
    state.put("serverTime", Instant.now().toString());
    state.put("opensAt", opensAt.toString());
    state.put("closesAt", opensAt.plusSeconds(6300).toString());
    state.put("door", door);
    state.put("place", place);
    state.put("generation", generation);
    state.put("otherAt", otherAt(role));
    state.put("mayRemove", role.equals("DOCTOR"));
    state.put("maySwitch", "ZOOM".equals(place));
    state.put("notice", removed.contains(role) ? "REMOVED" : notice);
    return state;
  }

  private String otherAt(String role) {
    return presence.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(role))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Answers with something, or with nothing (null). */
  Object answer(String role, String what, JsonNode body) {
    return switch (what) {
      case "state" -> state(role);
      case "enter" -> enter(role);
      case "switch" -> nothing(set("place", "JANUS").set("notice", "MOVED"));
      case "present" -> note(role, body.path("at").asText());
      case "remove" -> remove(body.path("role").asText());
      case "end" -> nothing(set("status", "COMPLETED").set("door", "ENDED"));
      case "leave" -> note(role, null);
      default -> throw new StubProblem(404, "not-found");
    };
  }

  private static Object nothing(StubVisit changed) {
    return null;
  }

  private Object enter(String role) {
    int current;
    synchronized (this) {
      if (removed.contains(role)) {
        throw new StubProblem(403, "forbidden");
      }
      if (failing) {
        throw new StubProblem(503, "meeting-provider-unavailable");
      }
      if (full) {
        throw new StubProblem(409, "visit-full");
      }
      if (place == null || place.equals("ZOOM")) {
        place = zoomWorks ? "ZOOM" : "JANUS";
        touch();
      }
      if (place.equals("ZOOM")) {
        return Map.of("place", "ZOOM", "zoom", "/healthlink/visit/" + id + "/zoom");
      }
      current = generation;
    }
    try {
      Instant expiresAt = Instant.now().plus(Duration.ofHours(3));
      return Map.of(
          "place", "JANUS", "room", json(rooms.enter(id, current, role, expiresAt), current));
    } catch (RoomFullException e) {
      throw new StubProblem(409, "visit-full");
    } catch (JanusException e) {
      throw new StubProblem(503, "meeting-provider-unavailable");
    }
  }

  private Map<String, Object> json(RoomAccess access, int generation) {
    Map<String, Object> room = new LinkedHashMap<>();
    room.put("url", access.url());
    room.put("room", access.room());
    room.put("pin", access.pin());
    room.put("apiToken", access.apiToken());
    room.put("roomToken", roomToken == null ? access.roomToken() : roomToken);
    room.put("iceServers", access.iceServers().stream().map(StubVisit::json).toList());
    room.put("expiresAt", access.expiresAt().toString());
    room.put("generation", generation);
    return room;
  }

  private static Map<String, Object> json(IceServer server) {
    Map<String, Object> ice = new LinkedHashMap<>(Map.of("urls", List.copyOf(server.urls())));
    if (server.username() != null) {
      ice.put("username", server.username());
      ice.put("credential", server.credential());
    }
    return ice;
  }

  private synchronized Object note(String role, String at) {
    presenceSigns++;
    String before = at == null ? presence.remove(role) : presence.put(role, at);
    if (before == null || !before.equals(at)) {
      touch();
    }
    return null;
  }

  private Object remove(String role) {
    int before;
    synchronized (this) {
      removed.add(role);
      before = generation++;
      touch();
    }
    rooms.close(id, before);
    return null;
  }

  synchronized void touch() {
    changes++;
    notifyAll();
  }

  /** Lets listening pages hear a sign of life now. */
  synchronized void giveSignOfLife() {
    notifyAll();
  }

  /** Waits for a change, until the next sign of life at most. */
  synchronized long changedAfter(long seen) {
    try {
      if (changes == seen) {
        wait(HEARTBEAT.toMillis());
      }
    } catch (InterruptedException theEnd) {
      Thread.currentThread().interrupt();
    }
    return changes;
  }
}
