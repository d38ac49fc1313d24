package org.healthlink.zoom.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;
import org.healthlink.platform.metrics.NodeGauges;
import org.healthlink.zoom.webhook.WebhookHealth.Outcome;

/** Shows whether Zoom's events are waited for, and for how long none has come. */
@ApplicationScoped
class WebhookGauges implements NodeGauges {

  @Inject private WebhookHealth health;
  @Inject private WebhookConfiguration configuration;
  @Inject private Metrics metrics;
  @Inject private Clock clock;

  private volatile Instant since;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    since = clock.instant();
    for (Outcome outcome : Outcome.values()) {
      metrics.expect(Metric.WEBHOOK_EVENTS, outcome.label());
    }
  }

  @Override
  public void show(Board board) {
    Instant last = health.lastReceivedAt().orElse(since);
    board.show(Metric.WEBHOOK_EXPECTED, !configuration.secrets().isEmpty());
    board.show(
        Metric.WEBHOOK_LAST_EVENT_AGE,
        last == null ? Double.NaN : Duration.between(last, clock.instant()).toMillis() / 1_000.0);
  }
}
