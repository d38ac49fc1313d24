package org.healthlink.sandbox.zoom;

import java.time.Clock;

/** Leads a request to the code of its operation. */
final class Endpoints {
  private final TokenEndpoint token;
  private final MeetingsEndpoint meetings;
  private final UsersEndpoint users;

  Endpoints(SimulatorState state, String baseUrl, Clock clock) {
    token = new TokenEndpoint(state.account(), state.tokens(), baseUrl, state.journal()::violation);
    meetings =
        new MeetingsEndpoint(
            state.hosts(), state.meetings(), state.account(), state.limits(), clock);
    users = new UsersEndpoint(state.hosts(), clock);
  }

  Reply handle(Operation operation, Request request) {
    String variable = Request.decode(operation.variable(request.path()));
    return switch (operation) {
      case TOKEN -> token.handle(request);
      case CREATE -> meetings.create(variable, request);
      case LIST -> meetings.list(variable, request);
      case GET -> meetings.get(variable, request);
      case UPDATE -> meetings.update(variable, request);
      case DELETE -> meetings.delete(variable, request);
      case STATUS -> meetings.status(variable, request);
      case INVITATION -> meetings.invitation(variable);
      case USER -> users.user(variable);
      case USERS -> users.users(request);
    };
  }
}
