package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.healthlink.platform.http.RestClients;

/**
 * The REST clients for the Admin APIs, made once for each address. Somebody waits for a room at the
 * door, so the time-outs are short; Payara's client may repeat a request unseen, and each of ours
 * may be repeated.
 */
@ApplicationScoped
class JanusClients {

  private static final Duration TO_CONNECT = Duration.ofSeconds(1);
  private static final Duration TO_READ = Duration.ofSeconds(2);

  private final Map<URI, JanusAdminApi> clients = new ConcurrentHashMap<>();

  JanusAdminApi admin(URI address) {
    return clients.computeIfAbsent(address, JanusClients::build);
  }

  private static JanusAdminApi build(URI address) {
    return RestClients.of(address, TO_CONNECT, TO_READ)
        .register(new JanusStatusReader(), 1)
        .build(JanusAdminApi.class);
  }
}
