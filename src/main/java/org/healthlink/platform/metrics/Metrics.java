package org.healthlink.platform.metrics;

import java.time.Duration;

/**
 * Takes what features count and measure. Every method returns at once, throws nothing, and may be
 * called by many threads, inside transactions too: what is told there counts although the
 * transaction may roll back. Values of labels are given in the order of {@link Metric#labels}.
 */
public interface Metrics {

  /** Announces values of labels that will come; until then they show as 0. */
  void expect(Metric metric, String... labels);

  /** One more. */
  void count(Metric metric, String... labels);

  /** One more that took so long. */
  void time(Metric metric, Duration duration, String... labels);
}
