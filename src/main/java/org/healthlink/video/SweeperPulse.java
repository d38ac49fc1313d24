package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;

/** Remembers when this node has last looked for due meetings without a failure. */
@ApplicationScoped
public class SweeperPulse implements NodeGauges {

  @Inject private Clock clock;

  private volatile Instant last;

  /** Just now; the start counts, too. */
  void beat() {
    last = clock.instant();
  }

  @Override
  public void show(Board board) {
    Instant beat = last;
    double age = beat == null ? Double.NaN : Duration.between(beat, clock.instant()).toMillis();
    board.show(Metric.SWEEPER_LAST_RUN_AGE, age / 1_000);
  }
}
