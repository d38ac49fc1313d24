package org.healthlink.zoom.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What concerns Zoom's events. The secrets are read at each use, so that rotated ones count. */
@ApplicationScoped
class WebhookConfiguration {

  @Inject private Config config;

  @Inject
  @ConfigProperty(name = "webhook.window")
  private Duration window;

  /** The secrets with which events may be signed; none when none is configured. */
  List<WebhookSecret> secrets() {
    String secrets = config.getOptionalValue("zoom.webhook.secret", String.class).orElse("");
    return Stream.of(secrets.split(","))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .map(WebhookSecret::new)
        .toList();
  }

  /** How far the time of an event's signature may be away. */
  Duration window() {
    return window;
  }
}
