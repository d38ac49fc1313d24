package org.healthlink.sandbox;

import java.time.Duration;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;

/** Nobody asks a process for figures that only has a look. */
final class NoMetrics implements Metrics {

  @Override
  public void expect(Metric metric, String... labels) {}

  @Override
  public void count(Metric metric, String... labels) {}

  @Override
  public void time(Metric metric, Duration duration, String... labels) {}
}
