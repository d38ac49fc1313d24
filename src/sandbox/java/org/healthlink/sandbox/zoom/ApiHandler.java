package org.healthlink.sandbox.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The front of the token endpoint and the REST API: checks and records every request, lets faults
 * happen, and hands what is in order to the endpoints.
 */
final class ApiHandler implements HttpHandler {
  private static final String API = "/v2";

  private final SimulatorState state;
  private final Endpoints endpoints;
  private final Clock clock;

  ApiHandler(SimulatorState state, Endpoints endpoints, Clock clock) {
    this.state = state;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean counted = exchange.getRequestURI().getRawPath().startsWith(API);
    if (counted) {
      state.inFlight().enter();
    }
    try (exchange) {
      answer(exchange, Request.read(exchange, clock));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (counted) {
        state.inFlight().leave();
      }
    }
  }

  private void answer(HttpExchange exchange, Request request)
      throws IOException, InterruptedException {
    Optional<Operation> known = Operation.of(request.method(), request.path());
    if (known.isEmpty()) {
      state.journal().violation(request.method() + " " + request.path() + ": unknown endpoint");
      send(exchange, request, "", ZoomErrors.unknownEndpoint(), "");
      return;
    }
    Operation operation = known.get();
    Optional<RequestRules.Finding> finding = examine(operation, request);
    Faults.Due due = state.faults().next(operation);
    state.faults().pause(due.delay());
    if (due.fault().isPresent()) {
      disturb(exchange, request, operation, finding, due.fault().get());
    } else {
      Reply reply = process(operation, request, finding);
      send(exchange, request, operation.label(), reply, "");
    }
  }

  private Optional<RequestRules.Finding> examine(Operation operation, Request request) {
    if (operation == Operation.TOKEN) {
      state.tokens().countRequest();
    }
    Optional<RequestRules.Finding> finding = RequestRules.check(operation, request);
    finding.ifPresent(
        f ->
            state
                .journal()
                .violation(
                    request.method()
                        + " "
                        + request.path()
                        + ": "
                        + String.join(", ", f.fields())));
    return finding;
  }

  private void disturb(
      HttpExchange exchange,
      Request request,
      Operation operation,
      Optional<RequestRules.Finding> finding,
      Fault fault)
      throws IOException, InterruptedException {
    String name = operation.label();
    switch (fault.kind()) {
      case HANG -> {
        record(request, name, null, fault.label());
        state.faults().hang();
      }
      case DROP_BEFORE -> record(request, name, null, fault.label());
      case DROP_AFTER -> {
        process(operation, request, finding);
        record(request, name, null, fault.label());
      }
      case TRUNCATE -> {
        Reply reply = process(operation, request, finding);
        record(request, name, reply, fault.label());
        reply.sendHalf(exchange);
      }
      case EXPIRE_TOKEN -> {
        state.tokens().expire(request.bearerToken());
        send(exchange, request, name, process(operation, request, finding), fault.label());
      }
      default -> send(exchange, request, name, FaultReplies.of(fault, operation), fault.label());
    }
  }

  private Reply process(
      Operation operation, Request request, Optional<RequestRules.Finding> finding) {
    try {
      if (operation != Operation.TOKEN) {
        state.limits().spendSecond(operation, request.at());
        state.tokens().check(operation, request);
        finding.ifPresent(
            f -> {
              throw new Refusal(f.refusal());
            });
      }
      return endpoints.handle(operation, request);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private void send(
      HttpExchange exchange, Request request, String operation, Reply reply, String fault)
      throws IOException {
    record(request, operation, reply, fault);
    Reply complete = reply.with("x-zm-trackingid", "v=2.0;clid=sandbox;rid=" + UUID.randomUUID());
    if (!reply.headers().containsKey("X-RateLimit-Category") && !operation.isEmpty()) {
      complete = complete.with("X-RateLimit-Category", Operation.named(operation).category());
    }
    complete.send(exchange);
  }

  private void record(Request request, String operation, Reply reply, String fault) {
    state.journal().add(RecordedRequest.of(operation, request, reply, fault));
  }
}
