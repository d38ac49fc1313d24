package org.healthlink.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthlink.platform.metrics.Metric;
import org.junit.jupiter.api.Test;

/** Alerts, their tests, the dashboard, the runbook and the application speak of the same things. */
class RunbookTest {
  private static final Path CONFIGURATION = Path.of("server-config");
  private static final Pattern METRIC = Pattern.compile("healthlink_[a-z_]*[a-z]");

  /** What Prometheus adds to the name of a histogram. */
  private static final Pattern HISTOGRAM_SERIES = Pattern.compile("_(bucket|count|sum)$");

  private final String alerts = read("prometheus/alerts.yaml");
  private final String alertsTest = read("prometheus/alerts-test.yaml");
  private final String dashboard = read("grafana/healthlink.json");
  private final String runbook = read("RUNBOOK.md");

  @Test
  void everyAlertHasASectionAndEverySectionAnAlert() {
    Set<String> sections = all("(?m)^## (HealthLink\\w+)$", runbook);
    assertEquals(alerts(), sections);
  }

  @Test
  void everyAlertLinksToItsSection() {
    Map<String, String> links = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    Matcher alert = Pattern.compile("- alert: (\\w+)(?s:.*?)runbook: (\\S+)").matcher(alerts);
    while (alert.find()) {
      links.put(alert.group(1), alert.group(2));
      expected.put(alert.group(1), "RUNBOOK.md#" + alert.group(1).toLowerCase(Locale.ROOT));
    }
    assertEquals(expected, links);
    assertEquals(alerts(), links.keySet());
  }

  @Test
  void everySectionSaysWhatToDo() {
    for (String section : runbook.split("(?m)^## ")) {
      if (section.startsWith("HealthLink")) {
        for (String part : List.of("Means", "Patients feel", "Do", "Escalate")) {
          assertTrue(section.contains("**" + part + "**"), part + " is missing in " + section);
        }
      }
    }
  }

  @Test
  void everyAlertIsSeenFiringInItsTest() {
    Set<String> fired = all("alertname: (\\w+)\\s+eval_time: \\w+\\s+exp_alerts:\\s+-", alertsTest);
    assertEquals(alerts(), fired);
  }

  @Test
  void everyAlertIsSeenQuietInItsTest() {
    Set<String> quiet = all("alertname: (\\w+), eval_time: \\w+, exp_alerts: \\[]", alertsTest);
    assertEquals(alerts(), quiet);
  }

  @Test
  void everyMetricThatIsAskedForIsInTheTable() {
    Set<String> listed = table().keySet();
    Set<String> asked = metrics(alerts);
    asked.addAll(metrics(dashboard));
    asked.addAll(metrics(alertsTest));
    asked.removeAll(listed);
    assertEquals(Set.of(), asked, "unknown metrics");
  }

  @Test
  void theTableListsWhatTheApplicationShows() {
    Map<String, List<String>> shown = new TreeMap<>();
    for (Metric metric : Metric.values()) {
      shown.put(metric.series(), metric.labels());
    }
    assertEquals(shown, table());
  }

  @Test
  void everyMetricIsOfUseToSomebody() {
    Set<String> asked = metrics(alerts);
    asked.addAll(metrics(dashboard));
    Set<String> shown = new TreeSet<>(table().keySet());
    shown.removeAll(asked);
    assertEquals(Set.of(), shown, "neither an alert nor a panel asks for these");
  }

  /** The metrics of the runbook's table, and the labels of each. */
  private Map<String, List<String>> table() {
    Map<String, List<String>> table = new TreeMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(healthlink_\\w+)` \\| \\w+(.*?) \\|").matcher(runbook);
    while (row.find()) {
      List<String> labels =
          Pattern.compile("`(\\w+)`")
              .matcher(row.group(2))
              .results()
              .map(label -> label.group(1))
              .toList();
      table.put(row.group(1), labels);
    }
    return table;
  }

  private Set<String> alerts() {
    return all("- alert: (\\w+)", alerts);
  }

  private static Set<String> metrics(String text) {
    return METRIC
        .matcher(text)
        .results()
        .map(match -> HISTOGRAM_SERIES.matcher(match.group()).replaceFirst(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String file) {
    try {
      return Files.readString(CONFIGURATION.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
