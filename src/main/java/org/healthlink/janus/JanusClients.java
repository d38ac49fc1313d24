package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.healthlink.platform.json.ProviderJson;

/**
 * The REST clients for the Admin APIs, made once for each address. Somebody waits for a room at the
 * door, so the time-outs are short; Payara's client may repeat a request unseen, and each of ours
 * may be repeated.
 */
@ApplicationScoped
class JanusClients {

  private static final int CONNECT_SECONDS = 1;
  private static final int READ_SECONDS = 2;

  private final Map<URI, JanusAdminApi> clients = new ConcurrentHashMap<>();

  JanusAdminApi admin(URI address) {
    return clients.computeIfAbsent(address, JanusClients::build);
  }

  private static JanusAdminApi build(URI address) {
    return RestClientBuilder.newBuilder()
        .baseUri(address)
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .register(new ProviderJson(), 1)
        .register(new JanusStatusReader(), 1)
        // Payara: JSON binding would read the answers before ProviderJson could.
        .property("jersey.config.jsonFeature", ProviderJson.class.getName())
        .build(JanusAdminApi.class);
  }
}
