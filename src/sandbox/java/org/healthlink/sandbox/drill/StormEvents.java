package org.healthlink.sandbox.drill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** What a storm consists of: events about people at meetings that there are. */
record StormEvents(ZoomSimulator zoom, Random chance) {
  private static final Duration SOON = Duration.ofHours(1);
  private static final int FORGED_EACH = 10;
  private static final List<String> KINDS =
      List.of(
          "meeting.participant_joined",
          "meeting.participant_left",
          "meeting.participant_joined_waiting_room");

  /** One request of the storm. */
  record Event(String body, boolean forged) {}

  /** So many different events, each of them twice, and besides forged ones, in any order. */
  List<Event> of(int distinct) {
    List<SimulatedMeeting> meetings = soon();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < distinct && !meetings.isEmpty(); i++) {
      SimulatedMeeting meeting = meetings.get(chance.nextInt(meetings.size()));
      String body = body(meeting, i);
      events.add(new Event(body, false));
      events.add(new Event(body, false));
      if (i % FORGED_EACH == 0) {
        events.add(new Event(body.replace(Storm.RUN, "forged"), true));
      }
    }
    Collections.shuffle(events, chance);
    return events;
  }

  /** Those of visits that begin soon: nobody cancels them, so that every event is of a visit's. */
  private List<SimulatedMeeting> soon() {
    Instant soon = Instant.now().plus(SOON);
    return zoom.meetings().stream().filter(meeting -> meeting.startTime().isBefore(soon)).toList();
  }

  private static String body(SimulatedMeeting meeting, int number) {
    String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    ObjectNode event = Http.JSON.createObjectNode();
    event.put("event", KINDS.get(number % KINDS.size()));
    event.put("event_ts", Instant.now().toEpochMilli());
    ObjectNode payload = event.putObject("payload").put("account_id", ZoomSimulator.ACCOUNT_ID);
    ObjectNode object = payload.putObject("object");
    object.put("id", Long.toString(meeting.id())).put("uuid", Storm.RUN);
    object.put("host_id", meeting.host().id());
    object
        .putObject("participant")
        .put("user_id", Integer.toString(number))
        .put("participant_uuid", "storm-" + number)
        .put("user_name", "Guest")
        .put("email", "")
        .put("date_time", at)
        .put("join_time", at)
        .put("leave_time", at);
    return event.toString();
  }
}
