package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;

/** Shows what is left of Zoom's limits. */
@ApplicationScoped
class ZoomLimitGauges implements DatabaseGauges {

  @Inject private ZoomLimits limits;

  @Override
  public void read(Board board) {
    board.show(Metric.ZOOM_RATE_WAITING, limits.secondsToNextCall());
    board.show(Metric.ZOOM_HOST_BUDGET_LEFT, limits.fewestCallsLeft());
  }
}
