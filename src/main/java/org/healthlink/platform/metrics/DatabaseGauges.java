package org.healthlink.platform.metrics;

import java.time.Duration;

/**
 * What a feature reads from the database to show how it stands, the same on all nodes. A feature
 * offers it as a bean. It is asked on a thread of its own, outside of transactions, no more often
 * than it says however often somebody scrapes; what it showed last is shown for some times as long,
 * then as not known. It may throw: it is then asked again at its next time.
 */
public interface DatabaseGauges {

  /** The hint by which each query is given up after {@link #LONGEST_QUERY}. */
  String TIMEOUT = "jakarta.persistence.query.timeout";

  /** Milliseconds. */
  int LONGEST_QUERY = 3_000;

  /** The shortest time between two readings. */
  default Duration every() {
    return Duration.ofSeconds(10);
  }

  /** Reads, and shows all values. */
  void read(Board board);
}
