package org.healthlink.janus;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a test configures. */
final class FakeConfiguration extends JanusConfiguration {

  boolean enabled = true;
  List<JanusServer> servers;
  Optional<Credentials> credentials =
      Optional.of(new Credentials("admin-secret", "admin-key", "token-secret"));
  List<String> iceServers = List.of();
  Optional<String> turnSecret = Optional.empty();
  Optional<String> pageOrigin = Optional.of("https://visits.example");

  FakeConfiguration(URI adminUrl) {
    servers = List.of(new JanusServer(URI.create("wss://visits.example/janus-ws"), adminUrl));
  }

  @Override
  boolean enabled() {
    return enabled;
  }

  @Override
  List<JanusServer> servers() {
    return servers;
  }

  @Override
  Optional<Credentials> credentials() {
    return credentials;
  }

  @Override
  List<String> iceServers() {
    return iceServers;
  }

  @Override
  Optional<String> turnSecret() {
    return turnSecret;
  }

  @Override
  Optional<String> pageOrigin() {
    return pageOrigin;
  }
}
