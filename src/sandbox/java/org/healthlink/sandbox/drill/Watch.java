package org.healthlink.sandbox.drill;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at the application's figures and at the alerts, as somebody does who is called. */
final class Watch {
  private final World world;
  private final Http http;
  private final Supplier<Phase> phase;
  private final Gauges gauges = new Gauges();
  private final AlertWatch alerts = new AlertWatch();
  private volatile List<SeenAlert> active = List.of();

  Watch(World world, Http http, Supplier<Phase> phase) {
    this.world = world;
    this.http = http;
    this.phase = phase;
  }

  Gauges gauges() {
    return gauges;
  }

  void incidentBegins() {
    gauges.begin(read());
    alerts.incidentBegins(Instant.now());
  }

  /** Looks a last time before the incident ends. */
  void incidentEnds() {
    look();
    alerts.incidentEnds(Instant.now());
  }

  void look() {
    gauges.see(phase.get(), read());
    world
        .prometheus()
        .flatMap(Prometheus::alerts)
        .ifPresent(
            seen -> {
              active = seen;
              alerts.see(Instant.now(), seen);
            });
  }

  /** What fires or is about to, by name. */
  List<String> active() {
    return active.stream()
        .map(alert -> alert.name() + (alert.firing() ? " fires" : " pending"))
        .toList();
  }

  /** Empty when nobody could watch. */
  Optional<List<AlertWatch.Story>> stories() {
    return alerts.hasLooked() ? Optional.of(alerts.stories()) : Optional.empty();
  }

  private Figures read() {
    String pair = "metrics:" + world.metricsPassword();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    Http.Answer answer =
        http.send(
            "GET", world.publicUrl() + "/metrics", Map.of("Authorization", "Basic " + basic), null);
    return answer.ok() ? Figures.parse(answer.text()) : Figures.NONE;
  }
}
