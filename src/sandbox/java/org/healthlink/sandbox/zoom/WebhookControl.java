package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.Optional;

/**
 * The part of the control interface that makes events happen, for those who try or rehearse: {@code
 * POST /room?meeting=…&does=…} and {@code /webhooks}.
 */
final class WebhookControl {
  private final SimulatorState state;

  WebhookControl(SimulatorState state) {
    this.state = state;
  }

  /** Empty when it is none of these calls. */
  Optional<Reply> reply(String call, Request request) throws JsonProcessingException {
    switch (call) {
      case "GET /webhooks" -> {
        return Optional.of(Reply.json(200, Json.tree(state.webhooks().deliveries())));
      }
      case "PUT /webhooks" -> {
        Target target = Json.read(request.body(), Target.class);
        state.webhooks().to(target.url(), target.secret());
      }
      case "POST /webhooks/hold" -> state.webhooks().hold();
      case "POST /webhooks/release" ->
          state.webhooks().release((int) number(request, "copies", 1), number(request, "seed", 0));
      case "POST /room" -> {
        return Optional.of(room(request));
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Reply.empty(204));
  }

  private Reply room(Request request) {
    long meetingId = number(request, "meeting", 0);
    String id = Long.toString(meetingId);
    MeetingRoom room = new MeetingRoom(state, meetingId);
    String does = request.queryParameter("does").orElse("");
    try {
      switch (does) {
        case "begin" -> state.meetings().run(id, SimulatedMeeting.Status.STARTED);
        case "end" -> state.meetings().run(id, SimulatedMeeting.Status.WAITING);
        case "delete" -> state.meetings().delete(id);
        case "host-joins" -> room.hostJoins();
        case "guest-joins" -> room.guestJoins("Guest");
        case "guest-waits" -> room.guestWaits("Guest");
        default -> {
          return Reply.of(
              400,
              "text/plain;charset=UTF-8",
              "does is one of begin, end, delete, host-joins, guest-joins, guest-waits\n");
        }
      }
      return Reply.empty(204);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private static long number(Request request, String name, long otherwise) {
    return request.queryParameter(name).map(Long::valueOf).orElse(otherwise);
  }

  /** Where events are sent. */
  private record Target(URI url, String secret) {
    Target {
      if (url == null || url.getHost() == null || secret == null || secret.isEmpty()) {
        throw new IllegalArgumentException("url and secret are needed");
      }
    }
  }
}
