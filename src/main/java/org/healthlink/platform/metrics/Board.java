package org.healthlink.platform.metrics;

/** Where gauges are shown. */
@FunctionalInterface
public interface Board {

  /**
   * Shows a value in the place of the one before.
   *
   * @param value not a number when it is not known
   * @param labels values of the metric's labels, in their order
   */
  void show(Metric metric, double value, String... labels);

  /** Shows 1 for yes and 0 for no. */
  default void show(Metric metric, boolean value, String... labels) {
    show(metric, value ? 1 : 0, labels);
  }
}
