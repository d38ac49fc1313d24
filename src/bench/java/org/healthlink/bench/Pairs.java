package org.healthlink.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Figures of application and bar that were taken one after the other, so that a machine which grows
 * slower or faster meanwhile changes both. Where some pairs were disturbed by others, they do not
 * count; where all were, all count and the report says so.
 */
final class Pairs {
  private final List<Pair> all = new ArrayList<>();

  /** One figure of each. */
  record Pair(double application, double bar, boolean disturbed) {
    double ratio() {
      return application / bar;
    }
  }

  void add(double application, double bar, boolean disturbed) {
    all.add(new Pair(application, bar, disturbed));
  }

  double application() {
    return median(Pair::application);
  }

  double bar() {
    return median(Pair::bar);
  }

  /** The median of the ratios, which is not the ratio of the medians. */
  double ratio() {
    return median(Pair::ratio);
  }

  int taken() {
    return all.size();
  }

  int clean() {
    return (int) all.stream().filter(pair -> !pair.disturbed()).count();
  }

  private double median(ToDoubleFunction<Pair> figure) {
    boolean someClean = clean() > 0;
    double[] figures =
        all.stream()
            .filter(pair -> !(someClean && pair.disturbed()))
            .mapToDouble(figure)
            .sorted()
            .toArray();
    if (figures.length == 0) {
      return Double.NaN;
    }
    int middle = figures.length / 2;
    return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
  }
}
