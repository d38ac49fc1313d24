package org.healthlink.sandbox.zoom;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The users of the account, found by id or e-mail address; {@code me} is the app's owner. */
final class Hosts {
  static final String OWNER = "frontdesk@clinic.example";

  private final Map<String, Host> byEmail = new LinkedHashMap<>();
  private final Clock clock;

  Hosts(Clock clock) {
    this.clock = clock;
    reset();
  }

  synchronized void reset() {
    byEmail.clear();
    put(OWNER, Host.Type.LICENSED, Host.Status.ACTIVE);
    put("dr.adler@clinic.example", Host.Type.LICENSED, Host.Status.ACTIVE);
    put("dr.bose@clinic.example", Host.Type.LICENSED, Host.Status.ACTIVE);
    put("dr.chen@clinic.example", Host.Type.LICENSED, Host.Status.ACTIVE);
    put("dr.basic@clinic.example", Host.Type.BASIC, Host.Status.ACTIVE);
    put("dr.gone@clinic.example", Host.Type.LICENSED, Host.Status.INACTIVE);
  }

  /** Adds a user, or changes the one of this e-mail address. */
  synchronized Host put(String email, Host.Type type, Host.Status status) {
    Host known = byEmail.get(key(email));
    Instant since = known == null ? clock.instant() : known.since();
    Host host = Host.of(email, type, status, since);
    byEmail.put(key(email), host);
    return host;
  }

  /** The user of a decoded {@code userId}; an unknown one is refused as Zoom does. */
  synchronized Host find(String userId) {
    String wanted = userId.equals("me") ? OWNER : userId;
    Host host = byEmail.get(key(wanted));
    return host != null
        ? host
        : byEmail.values().stream()
            .filter(h -> h.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new Refusal(ZoomErrors.unknownUser(userId)));
  }

  /** Whether this e-mail address or id is that of an active, licensed user. */
  synchronized boolean mayStandIn(String userId) {
    return byEmail.values().stream()
        .filter(host -> host.email().equalsIgnoreCase(userId) || host.id().equals(userId))
        .anyMatch(h -> h.type() == Host.Type.LICENSED && h.status() == Host.Status.ACTIVE);
  }

  synchronized Collection<Host> all() {
    return List.copyOf(byEmail.values());
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
