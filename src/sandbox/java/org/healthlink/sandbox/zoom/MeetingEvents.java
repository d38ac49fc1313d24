package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/**
 * Tells the subscription what happens to meetings, in the words of Zoom. The meeting's number is a
 * number in what concerns its planning and a text in what concerns its runs.
 */
final class MeetingEvents {
  private final Webhooks webhooks;
  private final Clock clock;

  MeetingEvents(Webhooks webhooks, Clock clock) {
    this.webhooks = webhooks;
    this.clock = clock;
  }

  void created(SimulatedMeeting meeting) {
    ObjectNode object = keys(planned(meeting), meeting).put("creation_source", "open_api");
    operated("meeting.created", meeting, object);
  }

  void deleted(SimulatedMeeting meeting) {
    operated("meeting.deleted", meeting, planned(meeting));
  }

  void recovered(SimulatedMeeting meeting) {
    operated("meeting.recovered", meeting, planned(meeting));
  }

  /** A meeting is now another than it was: it runs, it has ended, or it was changed. */
  void changed(SimulatedMeeting before, SimulatedMeeting after) {
    if (before.started() != after.started()) {
      ObjectNode object = run(after).put("host_email", after.host().email());
      if (!after.started()) {
        object.put("end_time", Json.instant(clock.instant()));
      }
      tell(after.started() ? "meeting.started" : "meeting.ended", object);
    } else if (!before.details().equals(after.details())) {
      ObjectNode payload = payload(keys(planned(after), after));
      payload.put("operator", after.host().email()).put("operator_id", after.host().id());
      payload.put("time_stamp", clock.millis());
      payload.set("old_object", keys(planned(before), before));
      webhooks.tell("meeting.updated", payload);
    }
  }

  /** Somebody comes, waits, is let in or goes. */
  void moved(String event, SimulatedMeeting meeting, Attendee attendee, String timeField) {
    String at = Json.instant(clock.instant());
    ObjectNode object = run(meeting);
    object
        .putObject("participant")
        .put("user_id", attendee.userId())
        .put("user_name", attendee.name())
        .put("participant_user_id", attendee.accountId())
        .put("participant_uuid", attendee.participantUuid())
        .put("email", attendee.email())
        .put("date_time", at)
        .put(timeField, at);
    tell(event, object);
  }

  private void operated(String event, SimulatedMeeting meeting, ObjectNode object) {
    ObjectNode payload = payload(object);
    payload.put("operator", meeting.host().email()).put("operator_id", meeting.host().id());
    webhooks.tell(event, payload.put("operation", "single"));
  }

  private void tell(String event, ObjectNode object) {
    webhooks.tell(event, payload(object));
  }

  private static ObjectNode payload(ObjectNode object) {
    ObjectNode payload = Json.object().put("account_id", ZoomSimulator.ACCOUNT_ID);
    payload.set("object", object);
    return payload;
  }

  private static ObjectNode planned(SimulatedMeeting meeting) {
    return common(meeting).put("id", meeting.id());
  }

  private static ObjectNode run(SimulatedMeeting meeting) {
    return common(meeting).put("id", Long.toString(meeting.id()));
  }

  private static ObjectNode common(SimulatedMeeting meeting) {
    ObjectNode object = MeetingView.listed(meeting);
    return object.retain(
        "uuid", "id", "host_id", "topic", "type", "start_time", "duration", "timezone");
  }

  private static ObjectNode keys(ObjectNode object, SimulatedMeeting meeting) {
    return object.put("join_url", meeting.joinUrl()).put("password", meeting.password());
  }
}
