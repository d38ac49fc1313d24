package org.healthlink.sandbox.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application's figures at one moment, as it shows them to Prometheus. Immutable. */
record Figures(List<Sample> samples) {
  static final Figures NONE = new Figures(List.of());

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? (\\S+)(?: \\d+)?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One line. */
  record Sample(String name, Map<String, String> labels, double value) {}

  /** Reads the text format; lines that are none of it are left out. */
  static Figures parse(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> samples.add(new Sample(m.group(1), labels(m.group(2)), value(m.group(3)))));
    samples.removeIf(sample -> Double.isNaN(sample.value()));
    return new Figures(List.copyOf(samples));
  }

  /** The highest value of this name; empty when there is none. */
  OptionalDouble max(String name) {
    return named(name).mapToDouble(Sample::value).max();
  }

  /** The value of this name with this label; empty when there is none. */
  OptionalDouble of(String name, String label, String value) {
    return named(name)
        .filter(sample -> value.equals(sample.labels().get(label)))
        .mapToDouble(Sample::value)
        .findFirst();
  }

  /** All values of this name by one of their labels, summed. */
  Map<String, Double> by(String name, String label) {
    Map<String, Double> sums = new TreeMap<>();
    named(name)
        .forEach(s -> sums.merge(s.labels().getOrDefault(label, ""), s.value(), Double::sum));
    return sums;
  }

  private Stream<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name));
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    if (text != null) {
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
    }
    return labels;
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
