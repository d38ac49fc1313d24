package org.healthlink.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.platform.Failures;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;
import org.jboss.logging.Logger;

/** What one feature's gauges were when they were last read, and for how long that holds. */
final class Reading {

  private static final Logger LOG = Logger.getLogger(Reading.class);

  /** So many readings may fail in a row before what was read counts as not known. */
  private static final int HOLDS_FOR = 6;

  private final DatabaseGauges gauges;
  private volatile Instant triedAt = Instant.MIN;
  private volatile Values last = new Values(Instant.EPOCH, List.of());

  private record Value(Metric metric, double value, String[] labels) {}

  private record Values(Instant readAt, List<Value> all) {}

  Reading(DatabaseGauges gauges) {
    this.gauges = gauges;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(triedAt.plus(gauges.every()));
  }

  /** Reads all of them when that is due; when one cannot be read, what was read before stays. */
  void refresh(Instant now) {
    if (!isDue(now)) {
      return;
    }
    triedAt = now;
    List<Value> values = new ArrayList<>();
    try {
      gauges.read((metric, value, labels) -> values.add(new Value(metric, value, labels)));
      last = new Values(now, List.copyOf(values));
    } catch (RuntimeException e) {
      // The reason may be this feature's alone: the others are read all the same.
      LOG.debugv("The database's figures cannot be read: {0}", Failures.brief(e));
    }
  }

  void show(Board board, Instant now) {
    Values values = last;
    boolean known = now.isBefore(values.readAt().plus(gauges.every().multipliedBy(HOLDS_FOR)));
    for (Value value : values.all()) {
      board.show(value.metric(), known ? value.value() : Double.NaN, value.labels());
    }
  }
}
