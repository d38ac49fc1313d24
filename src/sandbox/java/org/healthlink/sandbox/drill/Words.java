package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Figures as people say them. */
final class Words {

  private Words() {}

  /** A sum with its parts. */
  static String total(Map<String, Long> counts) {
    long sum = counts.values().stream().mapToLong(Long::longValue).sum();
    String parts =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return sum + (parts.isEmpty() ? "" : " (" + parts + ")");
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? Long.toString(Math.round(value.getAsDouble())) : "not read";
  }

  static String times(Tally.Times times) {
    return times.count() == 0
        ? "none"
        : "median %d ms, p99 %d ms".formatted(times.median().toMillis(), times.p99().toMillis());
  }

  /** A length of time as people say it. */
  static String span(Duration length) {
    long seconds = Math.round(length.toMillis() / 1000.0);
    String minutes = seconds >= 60 ? seconds / 60 + " min" : "";
    String rest = seconds % 60 == 0 && seconds > 0 ? "" : seconds % 60 + " s";
    return (minutes + " " + rest).strip();
  }
}
