package org.healthlink.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All figures, as a table for people and as JSON for comparing runs. */
final class Report {
  private static final String LINE = "%-8s  %-52s  %10s  %10s  %6s  %s%n";

  private final List<Row> rows = new ArrayList<>();
  private int failures;

  /**
   * One figure.
   *
   * @param unit {@code 1/s}, {@code ms}, {@code s} or {@code MB}
   * @param bar what the database did at best; not a number where there is no such thing
   * @param taken how often it was measured
   * @param clean how often nobody disturbed
   */
  record Row(
      String server,
      String what,
      String unit,
      double application,
      double bar,
      double ratio,
      int taken,
      int clean) {}

  void add(String server, String what, String unit, Pairs pairs) {
    rows.add(
        new Row(
            server,
            what,
            unit,
            pairs.application(),
            pairs.bar(),
            pairs.ratio(),
            pairs.taken(),
            pairs.clean()));
  }

  /** A figure that the bar has no like of. */
  void add(String server, String what, String unit, double figure, int taken, boolean disturbed) {
    rows.add(
        new Row(server, what, unit, figure, Double.NaN, Double.NaN, taken, disturbed ? 0 : taken));
  }

  /** A figure of the bar's stands beside one of the application's, from the same rounds. */
  void add(
      String server,
      String what,
      String unit,
      double application,
      double bar,
      int taken,
      int clean) {
    rows.add(new Row(server, what, unit, application, bar, application / bar, taken, clean));
  }

  /** Requests that were not answered as they should have been: the figures are worth nothing. */
  void failed(int requests) {
    failures += requests;
  }

  boolean hasFailures() {
    return failures > 0;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        LINE.formatted("server", "", "HealthLink", "PostgreSQL", "ratio", "runs (undisturbed)"));
    for (Row row : rows) {
      text.append(
          LINE.formatted(
              row.server(),
              row.what() + ", " + row.unit(),
              number(row.application()),
              number(row.bar()),
              Double.isNaN(row.ratio()) ? "" : "%.2f".formatted(row.ratio()),
              row.taken() + " (" + row.clean() + ")"));
    }
    if (rows.stream().anyMatch(row -> row.clean() == 0)) {
      text.append("Others used the processors: figures without undisturbed runs say little.\n");
    }
    if (failures > 0) {
      text.append(failures).append(" requests failed: do not use these figures.\n");
    }
    return text.toString();
  }

  /** Writes {@code bench.txt} and {@code bench.json}. */
  void write(Path directory, Map<String, ?> settings) throws IOException {
    Files.writeString(directory.resolve("bench.txt"), text());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("settings", settings);
    all.put("failedRequests", failures);
    all.put("figures", rows.stream().map(Report::fields).toList());
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(directory.resolve("bench.json").toFile(), all);
  }

  private static Map<String, Object> fields(Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("server", row.server());
    fields.put("what", row.what());
    fields.put("unit", row.unit());
    fields.put("application", row.application());
    if (!Double.isNaN(row.bar())) {
      fields.put("database", row.bar());
      fields.put("ratio", row.ratio());
    }
    fields.put("runs", row.taken());
    fields.put("undisturbed", row.clean());
    return fields;
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }
}
