package org.healthlink.unit;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;

/** Remembers how often what was counted or measured. */
public final class CountedMetrics implements Metrics {
  private final Map<String, Integer> counts = Collections.synchronizedMap(new TreeMap<>());

  @Override
  public void expect(Metric metric, String... labels) {
    // It counts nothing.
  }

  @Override
  public void count(Metric metric, String... labels) {
    counts.merge(metric + " " + String.join(" ", labels), 1, Integer::sum);
  }

  @Override
  public void time(Metric metric, Duration duration, String... labels) {
    count(metric, labels);
  }

  /** The metric and its labels' values, and how often. */
  public Map<String, Integer> counts() {
    return counts;
  }
}
