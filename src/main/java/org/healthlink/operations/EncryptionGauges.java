package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;

/** Shows how far a change of keys has come. */
@ApplicationScoped
class EncryptionGauges implements DatabaseGauges {

  @Inject private KeyRotation rotation;

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void read(Board board) {
    board.show(Metric.ENCRYPTION_ROWS_ON_OLD_KEY, rotation.rowsToGo());
  }
}
