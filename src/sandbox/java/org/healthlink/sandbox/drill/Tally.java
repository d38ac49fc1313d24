package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the requests that change visits, phase by phase. Safe for many threads. */
final class Tally {

  /** What was asked for. */
  enum Kind {
    BOOK,
    MOVE,
    CANCEL
  }

  /** One phase. */
  private static final class Sheet {
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final List<Duration> bookings = new ArrayList<>();
    private int refused;
    private int failed;
  }

  private final Map<Phase, Sheet> sheets = new EnumMap<>(Phase.class);

  Tally() {
    for (Phase phase : Phase.values()) {
      sheets.put(phase, new Sheet());
    }
  }

  synchronized void count(Phase phase, Kind kind, Http.Answer answer) {
    Sheet sheet = sheets.get(phase);
    if (answer.ok()) {
      sheet.done.merge(kind, 1, Integer::sum);
    } else if (answer.failed()) {
      sheet.failed++;
    } else {
      sheet.refused++;
    }
    if (kind == Kind.BOOK) {
      sheet.bookings.add(answer.took());
    }
  }

  synchronized int done(Kind kind) {
    return sheets.values().stream().mapToInt(s -> s.done.getOrDefault(kind, 0)).sum();
  }

  synchronized int refused() {
    return sheets.values().stream().mapToInt(s -> s.refused).sum();
  }

  synchronized int failed() {
    return sheets.values().stream().mapToInt(s -> s.failed).sum();
  }

  /** How long the answers to bookings took in a phase. */
  synchronized Times bookings(Phase phase) {
    return Times.of(sheets.get(phase).bookings);
  }

  /**
   * Answer times; zero when there were no answers.
   *
   * @param count how many answers
   */
  record Times(int count, Duration median, Duration p99) {

    static Times of(List<Duration> times) {
      List<Duration> sorted = new ArrayList<>(times);
      Collections.sort(sorted);
      return new Times(sorted.size(), at(sorted, 0.5), at(sorted, 0.99));
    }

    private static Duration at(List<Duration> sorted, double share) {
      return sorted.isEmpty()
          ? Duration.ZERO
          : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
  }
}
