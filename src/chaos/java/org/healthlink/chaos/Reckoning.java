package org.healthlink.chaos;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.Answer;
import org.healthlink.testing.HospitalClient;

/**
 * Compares at the end what clients were promised, what the database holds, what Zoom has and what
 * the REST API answers, and notes every difference.
 */
final class Reckoning {
  private final Map<UUID, Promise> promises;
  private final Map<UUID, Map<String, Object>> rows = new HashMap<>();
  private final Map<Long, SimulatedMeeting> live;
  private final List<Supplier<HospitalClient>> nodes;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  Reckoning(Cluster cluster, Traffic traffic) {
    promises = traffic.promises();
    for (Map<String, Object> row : cluster.query("select * from appointments")) {
      rows.put((UUID) row.get("id"), row);
    }
    live =
        cluster.zoom().meetings().stream()
            .collect(Collectors.toMap(SimulatedMeeting::id, Function.identity()));
    nodes = cluster.nodes().stream().map(cluster::frontDesk).toList();
  }

  /** Every difference, a line each. */
  List<String> findings() {
    promises.values().forEach(this::checkVisit);
    rows.keySet().stream()
        .filter(id -> !promises.containsKey(id))
        .forEach(id -> found("booked twice", id));
    Set<Object> stored =
        rows.values().stream().map(row -> row.get("zoom_meeting_id")).collect(Collectors.toSet());
    live.values().stream()
        .filter(meeting -> !stored.contains(meeting.id()))
        .forEach(meeting -> found(hasTwin(meeting) ? "doubled" : "orphaned", meeting.id()));
    return findings;
  }

  private boolean hasTwin(SimulatedMeeting meeting) {
    return live.values().stream()
        .anyMatch(other -> other.id() != meeting.id() && other.topic().equals(meeting.topic()));
  }

  private void checkVisit(Promise promise) {
    Map<String, Object> row = rows.get(promise.id());
    if (row == null) {
      found("booking lost", promise.id());
      return;
    }
    int node = Math.floorMod(promise.id().hashCode(), nodes.size());
    Answer answer = nodes.get(node).get().get("/appointments/" + promise.id()).mustBe(200);
    if (!Promise.of(answer).equals(promise)) {
      found("visit is not as promised", promise + " but " + Promise.of(answer));
    }
    Long stored = (Long) row.get("zoom_meeting_id");
    if (!promise.wantsMeeting()) {
      if (stored != null || row.get("zoom_join_url") != null) {
        found("link kept without need", promise.id());
      }
      return;
    }
    count("wanted");
    SimulatedMeeting meeting = stored == null ? null : live.get(stored);
    if (meeting == null) {
      found(stored == null ? "no meeting" : "meeting is gone", promise.id() + " " + brief(row));
      return;
    }
    count("in order");
    checkMeeting(promise, row, answer, meeting);
  }

  private void checkMeeting(
      Promise promise, Map<String, Object> row, Answer answer, SimulatedMeeting meeting) {
    Instant end = ((Timestamp) row.get("end_time")).toInstant();
    if (!meeting.startTime().equals(promise.start())
        || !meeting.duration().equals(Duration.between(promise.start(), end))) {
      found("meeting at another time", promise + " " + meeting.startTime());
    }
    if (!meeting.topic().equals(row.get("meeting_reference"))) {
      found("somebody else's meeting", promise.id());
    }
    if (!meeting.host().email().equalsIgnoreCase((String) row.get("meeting_host"))) {
      found("another host's meeting", promise.id());
    }
    if (!answer.at("/meeting/state").equals("READY")
        || !answer.at("/zoomMeetingId").equals(Long.toString(meeting.id()))
        || !answer.at("/zoomJoinUrl").equals(meeting.joinUrl())
        || !answer.at("/zoomMeetingPassword").equals(meeting.password())) {
      found("link differs", promise.id() + " " + brief(row));
    }
  }

  private static String brief(Map<String, Object> row) {
    return List.of(
            "meeting_state",
            "meeting_due_at",
            "meeting_attempts",
            "meeting_creates_in_doubt",
            "meeting_problem_code")
        .stream()
        .map(column -> column + "=" + row.get(column))
        .collect(Collectors.joining(" "));
  }

  private void found(String what, Object where) {
    count(what);
    findings.add(what + ": " + where);
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private int counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  @Override
  public String toString() {
    return ("visits %d, that want a meeting %d, with their own live meeting %d, live meetings at Zoom"
            + " %d; lost %d, doubled %d, orphaned %d; findings %s")
        .formatted(
            promises.size(),
            counted("wanted"),
            counted("in order"),
            live.size(),
            counted("no meeting") + counted("meeting is gone"),
            counted("doubled"),
            counted("orphaned"),
            findings.isEmpty() ? "none" : counts);
  }
}
