package org.healthlink.sandbox.drill;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The highest values that the application's figures had in each phase. Safe for many threads. */
final class Gauges {
  static final String AT_RISK = "healthlink_visits_at_risk";
  static final String OLDEST_DUE = "healthlink_meeting_oldest_due_seconds";
  static final String CIRCUIT = "healthlink_circuit_open";

  private static final String MEETINGS = "healthlink_meetings";

  /**
   * Highest values, empty for what was never read.
   *
   * @param atRisk visits that begin soon or run and have no room
   * @param pending meetings to be made
   * @param oldestDue seconds
   */
  record Peak(OptionalDouble atRisk, OptionalDouble pending, OptionalDouble oldestDue) {
    private static final Peak NONE =
        new Peak(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    private Peak and(Figures figures) {
      return new Peak(
          higher(atRisk, figures.max(AT_RISK)),
          higher(pending, figures.of(MEETINGS, "state", "PENDING")),
          higher(oldestDue, figures.max(OLDEST_DUE)));
    }

    private static OptionalDouble higher(OptionalDouble one, OptionalDouble other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.isEmpty() ? other : one;
      }
      return OptionalDouble.of(Math.max(one.getAsDouble(), other.getAsDouble()));
    }
  }

  private final Map<Phase, Peak> peaks = new EnumMap<>(Phase.class);
  private Figures atBeginning = Figures.NONE;
  private Figures latest = Figures.NONE;

  /** What counters say from now on is told apart from what they said before. */
  synchronized void begin(Figures figures) {
    atBeginning = figures;
    latest = figures;
  }

  synchronized void see(Phase phase, Figures figures) {
    if (!figures.samples().isEmpty()) {
      latest = figures;
      peaks.merge(phase, Peak.NONE.and(figures), (known, now) -> known.and(figures));
    }
  }

  synchronized Peak peak(Phase phase) {
    return peaks.getOrDefault(phase, Peak.NONE);
  }

  synchronized Figures latest() {
    return latest;
  }

  /** Whether Zoom is left alone, by what was read last. */
  synchronized boolean circuitIsOpen() {
    return latest.of(CIRCUIT, "provider", "zoom").orElse(0) > 0;
  }

  /**
   * By how much each kind of a counter has grown since the beginning; those that have not left out.
   */
  synchronized Map<String, Long> growth(String counter, String label) {
    Map<String, Long> growth = new TreeMap<>();
    Map<String, Double> before = atBeginning.by(counter, label);
    latest
        .by(counter, label)
        .forEach((kind, now) -> growth.put(kind, Math.round(now - before.getOrDefault(kind, 0.0))));
    growth.values().removeIf(count -> count == 0);
    return growth;
  }
}
