package org.healthlink.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one scrape has shown, in the text format of Prometheus. */
public record Figures(Map<String, String> types, List<Sample> samples) {

  /** The password that the server of all tests was given. */
  public static final String TOKEN = "metrics-token-of-the-tests";

  private static final String PATH = "/healthlink/metrics";
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One value of one series. */
  public record Sample(String name, Map<String, String> labels, double value) {}

  /** Scrapes the server of all tests. */
  public static Figures scrape() {
    return scrape(HospitalClient.anonymous());
  }

  /** Scrapes another server. */
  public static Figures scrape(HospitalClient server) {
    return parse(server.header("Authorization", basic("metrics", TOKEN)).get(PATH).mustBe(200));
  }

  public static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  public static Figures parse(Answer answer) {
    Map<String, String> types = new TreeMap<>();
    answer
        .text()
        .lines()
        .filter(line -> line.startsWith("# TYPE "))
        .map(line -> line.split(" "))
        .forEach(words -> types.put(words[2], words[3]));
    List<Sample> samples =
        answer.text().lines().filter(line -> !line.startsWith("#")).map(Figures::sample).toList();
    return new Figures(types, samples);
  }

  private static Sample sample(String line) {
    Matcher matcher = SAMPLE.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("no sample: " + line);
    }
    Map<String, String> labels = new LinkedHashMap<>();
    if (matcher.group(2) != null) {
      LABEL.matcher(matcher.group(2)).results().forEach(l -> labels.put(l.group(1), l.group(2)));
    }
    return new Sample(matcher.group(1), labels, Double.parseDouble(matcher.group(3)));
  }

  public Stream<Sample> all(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name));
  }

  /** The value of one series, its labels given as name and value by turns; empty without it. */
  public Optional<Double> find(String name, String... labels) {
    Map<String, String> wanted = new TreeMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      wanted.put(labels[i], labels[i + 1]);
    }
    return all(name)
        .filter(sample -> new TreeMap<>(sample.labels()).equals(wanted))
        .map(Sample::value)
        .findFirst();
  }

  /** The same, which must be there. */
  public double of(String name, String... labels) {
    return find(name, labels)
        .orElseThrow(() -> new AssertionError(name + List.of(labels) + " is not in " + this));
  }

  @Override
  public String toString() {
    return samples.stream()
        .filter(sample -> !sample.name().endsWith("_bucket") && sample.value() != 0)
        .sorted(Comparator.comparing(Sample::name))
        .toList()
        .toString();
  }
}
