package org.healthlink.bench;

import java.util.Arrays;

/** Durations in nanoseconds, and how many requests failed. For one thread; merged afterwards. */
final class Latencies {
  private long[] nanos = new long[4_096];
  private int count;
  private int failures;
  private boolean sorted;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
    sorted = false;
  }

  void fail() {
    failures++;
  }

  void add(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
    failures += others.failures;
  }

  int count() {
    return count;
  }

  int failures() {
    return failures;
  }

  /**
   * The duration that this share of them does not exceed, in milliseconds; not a number when there
   * are none.
   *
   * @param share above 0, at most 1
   */
  double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    int index = Math.max(0, (int) Math.ceil(share * count) - 1);
    return nanos[index] / 1e6;
  }
}
