package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the fallback. All but its switch are read at each use, as they are at that moment.
 */
@ApplicationScoped
public class JanusConfiguration {

  @Inject private Config config;

  @Inject
  @ConfigProperty(name = "fallback.enabled")
  private boolean enabled;

  /** What opens the Admin API, allows making rooms, and signs the tokens of browsers. */
  record Credentials(String adminSecret, String adminKey, String tokenSecret) {
    @Override
    public String toString() {
      return "Credentials[redacted]";
    }
  }

  boolean enabled() {
    return enabled;
  }

  /** Empty when none is configured; the check of the configuration keeps the two lists parallel. */
  List<JanusServer> servers() {
    List<String> urls = stripped(config.getOptionalValues("janus.url", String.class));
    List<String> adminUrls = stripped(config.getOptionalValues("janus.admin.url", String.class));
    return IntStream.range(0, Math.min(urls.size(), adminUrls.size()))
        .mapToObj(i -> new JanusServer(URI.create(urls.get(i)), URI.create(adminUrls.get(i))))
        .toList();
  }

  /** Absent when one of the three is missing. */
  Optional<Credentials> credentials() {
    Optional<String> secret = config.getOptionalValue("janus.admin.secret", String.class);
    Optional<String> key = config.getOptionalValue("janus.admin.key", String.class);
    Optional<String> tokens = config.getOptionalValue("janus.token.secret", String.class);
    return secret.isPresent() && key.isPresent() && tokens.isPresent()
        ? Optional.of(new Credentials(secret.get(), key.get(), tokens.get()))
        : Optional.empty();
  }

  /** STUN and TURN addresses for browsers. */
  List<String> iceServers() {
    return stripped(config.getOptionalValues("janus.ice.servers", String.class));
  }

  Optional<String> turnSecret() {
    return config.getOptionalValue("janus.turn.secret", String.class);
  }

  /** The servers' configuration keeps the spaces around commas. */
  private static List<String> stripped(Optional<List<String>> values) {
    return values.orElse(List.of()).stream().map(String::strip).toList();
  }

  /** Where the visit page is served from, as Janus compares it; absent without a public address. */
  Optional<String> pageOrigin() {
    return config.getOptionalValue("healthlink.public.url", URI.class).map(Origins::of);
  }
}
