package org.healthlink.sandbox.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hospital IT, who look at what is not in order and do what the runbook says. */
final class Administrator {
  private final World world;
  private final Http http;
  private final Map<String, String> signedIn;

  Administrator(World world, Http http, String token) {
    this.world = world;
    this.http = http;
    this.signedIn = World.bearer(token);
  }

  /** The visits whose meetings are not in order; empty when nobody says. */
  Optional<Set<UUID>> notInOrder() {
    Http.Answer list = http.send("GET", world.api() + "/admin/meetings", signedIn, null);
    if (!list.ok()) {
      return Optional.empty();
    }
    Set<UUID> visits = new HashSet<>();
    for (JsonNode item : list.json().path("items")) {
      visits.add(UUID.fromString(item.path("appointmentId").asText()));
    }
    return Optional.of(visits);
  }

  /** Has every meeting that is not in order tried now. */
  void retryAll() {
    for (UUID visit : notInOrder().orElse(Set.of())) {
      String url = world.api() + "/appointments/" + visit + "/meeting/retry";
      http.send("POST", url, signedIn, null);
    }
  }
}
