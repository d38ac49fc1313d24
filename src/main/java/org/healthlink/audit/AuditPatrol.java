package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.audit.AuditVerification.Look;
import org.healthlink.audit.ChainWalk.Wrong;
import org.healthlink.platform.Chore;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Looks at the record all the time, a piece a minute, so that nobody has to ask whether it is
 * intact. Something wrong counts until a whole round has found nothing.
 */
@ApplicationScoped
class AuditPatrol implements Chore, NodeGauges {

  private static final Logger LOG = Logger.getLogger(AuditPatrol.class);
  private static final int PIECE = 5_000;

  @Inject private AuditVerification verification;

  private volatile double intact = Double.NaN;
  private Wrong told;

  @Override
  public String name() {
    return "audit entries looked at";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int work() {
    Look look = verification.look(PIECE);
    if (look.wrong() != null) {
      intact = 0;
      tell(look.wrong());
    } else if (Double.isNaN(intact) || look.last()) {
      intact = 1;
    }
    return look.seen();
  }

  @Override
  public void show(Board board) {
    board.show(Metric.AUDIT_INTACT, intact);
  }

  private void tell(Wrong wrong) {
    if (!wrong.equals(told)) {
      told = wrong;
      LOG.logv(
          Level.ERROR,
          "The audit record is not as it was written: {0} at entry {1}",
          wrong.fault(),
          wrong.sealNumber() == null ? "that is not sealed" : wrong.sealNumber());
    }
  }
}
