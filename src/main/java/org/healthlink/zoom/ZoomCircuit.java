package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;

/**
 * Remembers on this node whether Zoom has answered lately, so that nobody at the door waits for one
 * who is known to be away. It watches calls and keeps none back. Safe for use by many threads.
 */
@ApplicationScoped
class ZoomCircuit implements NodeGauges {

  private static final int FAILURES_IN_A_ROW = 5;
  private static final Duration OPEN_FOR = Duration.ofSeconds(30);

  @Inject private Clock clock;

  private int failures;
  private Instant lastFailure = Instant.MIN;

  synchronized void answered() {
    failures = 0;
  }

  /** No answer at all, or one that says that Zoom itself is in trouble. */
  synchronized void failed() {
    failures++;
    lastFailure = clock.instant();
  }

  /** Whether nobody should wait for Zoom. After a while without a call it is worth a try again. */
  synchronized boolean isOpen() {
    return isFailing() && clock.instant().isBefore(lastFailure.plus(OPEN_FOR));
  }

  /** Whether Zoom has been away and has not answered since, however long ago that was. */
  synchronized boolean isFailing() {
    return failures >= FAILURES_IN_A_ROW;
  }

  @Override
  public void show(Board board) {
    board.show(Metric.CIRCUIT_OPEN, isFailing(), "zoom");
  }
}
