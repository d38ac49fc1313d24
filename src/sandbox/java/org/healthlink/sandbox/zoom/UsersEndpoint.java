package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * {@code GET /users} and {@code GET /users/{userId}}: who is in the account, with which licence.
 */
final class UsersEndpoint {
  private final Hosts hosts;
  private final Clock clock;
  private final Paging paging;

  UsersEndpoint(Hosts hosts, Clock clock) {
    this.hosts = hosts;
    this.clock = clock;
    this.paging = new Paging(clock);
  }

  Reply user(String userId) {
    Host host = hosts.find(userId);
    ObjectNode view = listed(host);
    view.put("account_id", ZoomSimulator.ACCOUNT_ID).put("use_pmi", false);
    view.put("role_name", host.email().equals(Hosts.OWNER) ? "Owner" : "Member");
    return Reply.json(200, view.put("language", "en-US"));
  }

  Reply users(Request request) {
    String status = request.queryParameter("status").orElse("active");
    List<ObjectNode> items =
        hosts.all().stream()
            .filter(h -> h.status().label().equals(status))
            .map(this::listed)
            .toList();
    return Reply.json(200, paging.page(request, "users", status, items));
  }

  /** Of a user who has not accepted yet, Zoom gives the time of the call as time of creation. */
  private ObjectNode listed(Host host) {
    Instant since = host.status() == Host.Status.PENDING ? clock.instant() : host.since();
    ObjectNode view = Json.object();
    view.put("id", host.id()).put("email", host.email());
    view.put("first_name", host.name()).put("last_name", "");
    view.put("display_name", host.name());
    view.put("type", host.type().number()).put("status", host.status().label());
    view.put("timezone", host.timezone()).put("pmi", host.pmi());
    view.put("verified", host.status() == Host.Status.PENDING ? 0 : 1);
    view.put("created_at", Json.instant(since)).put("user_created_at", Json.instant(since));
    return view;
  }
}
