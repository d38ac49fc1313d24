package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * The simulator's own interface under {@code /_simulator}: what happened, and what shall go wrong.
 */
final class ControlHandler implements HttpHandler {
  static final String PATH = "/_simulator";

  private final SimulatorState state;
  private final WebhookControl webhooks;
  private final Clock clock;

  ControlHandler(SimulatorState state, Clock clock) {
    this.state = state;
    this.webhooks = new WebhookControl(state);
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = Request.read(exchange, clock);
      reply(request).send(exchange);
    }
  }

  private Reply reply(Request request) {
    String call = request.method() + " " + request.path().substring(PATH.length());
    try {
      return switch (call) {
        case "GET /faults" -> Reply.json(200, Json.tree(state.faults().inForce()));
        case "PUT /faults" -> putFaults(request);
        case "DELETE /faults" -> done(() -> state.faults().replace(List.of()));
        case "GET /meetings" -> Reply.json(200, meetings());
        case "GET /requests" -> Reply.json(200, requests());
        case "GET /violations" -> Reply.json(200, Json.tree(state.journal().violations()));
        case "GET /stats" -> Reply.json(200, Json.tree(state.stats()));
        case "PUT /account" -> putAccount(request);
        case "PUT /hosts" -> putHost(request);
        case "POST /reset" -> done(state::reset);
        default ->
            webhooks
                .reply(call, request)
                .orElseGet(
                    () ->
                        Reply.of(404, "text/plain;charset=UTF-8", "No such call: " + call + "\n"));
      };
    } catch (JsonProcessingException e) {
      return Reply.of(400, "text/plain;charset=UTF-8", e.getOriginalMessage() + "\n");
    } catch (NumberFormatException e) {
      return Reply.of(400, "text/plain;charset=UTF-8", "a number is expected\n");
    }
  }

  private Reply putFaults(Request request) throws JsonProcessingException {
    List<Fault> faults = List.of(Json.read(request.body(), Fault[].class));
    request.queryParameter("seed").map(Long::valueOf).ifPresent(state.faults()::seed);
    return done(() -> state.faults().replace(faults));
  }

  private Reply putAccount(Request request) throws JsonProcessingException {
    AccountChange change = Json.read(request.body(), AccountChange.class);
    return done(() -> change.apply(state.account()));
  }

  private Reply putHost(Request request) throws JsonProcessingException {
    HostChange change = Json.read(request.body(), HostChange.class);
    return done(() -> state.hosts().put(change.email(), change.type(), change.status()));
  }

  private ArrayNode meetings() {
    ArrayNode items = Json.array();
    for (SimulatedMeeting meeting : state.meetings().all()) {
      ObjectNode view = MeetingView.full(meeting, clock.instant());
      view.remove(List.of("start_url", "dynamic_host_key"));
      items.add(view);
    }
    return items;
  }

  private ArrayNode requests() {
    ArrayNode items = Json.array();
    for (RecordedRequest request : state.journal().requests()) {
      ObjectNode item = items.addObject();
      item.put("at", request.at().toString()).put("operation", request.operation());
      item.put("method", request.method()).put("path", request.path());
      item.put("status", request.status());
      if (!request.answer().fault().isEmpty()) {
        item.put("fault", request.answer().fault());
      }
      if (request.is(Operation.CREATE) || request.is(Operation.UPDATE)) {
        item.set("body", bodyOf(request));
      }
    }
    return items;
  }

  private static JsonNode bodyOf(RecordedRequest request) {
    try {
      return Json.read(request.body());
    } catch (JsonProcessingException e) {
      return Json.tree(request.body());
    }
  }

  private static Reply done(Runnable change) {
    change.run();
    return Reply.empty(204);
  }

  /** A user to add or to change. */
  private record HostChange(String email, Host.Type type, Host.Status status) {
    HostChange {
      if (email == null || !email.contains("@") || type == null || status == null) {
        throw new IllegalArgumentException("email, type and status are needed");
      }
    }
  }
}
