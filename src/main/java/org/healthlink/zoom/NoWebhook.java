package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;

/** Says that Zoom's events are not listened to. Goes when they are. */
@ApplicationScoped
class NoWebhook implements NodeGauges {

  @Override
  public void show(Board board) {
    board.show(Metric.WEBHOOK_EXPECTED, false);
    board.show(Metric.WEBHOOK_LAST_EVENT_AGE, Double.NaN);
  }
}
