package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;
import org.healthlink.platform.metrics.NodeGauges;

/** Measures what is asked of Zoom and what comes of it. */
@ApplicationScoped
class ZoomMeter implements NodeGauges {

  static final String SUCCESS = "success";

  @Inject private Metrics metrics;
  @Inject private ZoomConfiguration configuration;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    expect(SUCCESS);
    ZoomErrors.CODES.forEach(this::expect);
  }

  private void expect(String outcome) {
    metrics.expect(Metric.ZOOM_TOKEN_FETCHES, outcome);
    for (ZoomOperation operation : ZoomOperation.values()) {
      metrics.expect(Metric.ZOOM_CALLS, operation.label(), outcome);
    }
  }

  /** A call has ended, however. */
  void called(ZoomOperation operation, Duration took, String outcome) {
    metrics.time(Metric.ZOOM_CALLS, took, operation.label(), outcome);
  }

  /** A token was asked for, with this outcome. */
  void fetched(String outcome) {
    metrics.count(Metric.ZOOM_TOKEN_FETCHES, outcome);
  }

  @Override
  public void show(Board board) {
    board.show(Metric.ZOOM_RATE_LIMIT, configuration.ratePerSecond());
  }
}
