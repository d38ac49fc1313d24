package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.Level;

/**
 * Something that is not well, and what must be found then.
 *
 * @param ids of all findings that are not OK, sorted
 */
record Case(String name, Change change, List<String> ids) {

  /** Spoils an installation. */
  interface Change {
    void apply(Installation installation) throws Exception;
  }

  static Case of(String name, Change change, String... ids) {
    return new Case(name, change, Stream.of(ids).sorted().toList());
  }

  @Override
  public String toString() {
    return name;
  }

  /** Looks, and holds what is found against what is expected. */
  void check() throws Exception {
    try (Installation installation = new Installation();
        Overheard log = new Overheard()) {
      change.apply(installation);
      List<Finding> findings = installation.look();
      String report = DoctorReport.of(findings);
      assertEquals(
          ids,
          findings.stream()
              .filter(finding -> finding.level() != Level.OK)
              .map(Finding::id)
              .sorted()
              .toList(),
          report);
      for (String secret : installation.secrets()) {
        assertFalse(report.contains(secret), "a secret stands in the report");
        assertFalse(log.text().contains(secret), "a secret stands in the log");
      }
      for (String sign : List.of("\tat ", "java.", "null")) {
        assertFalse(report.contains(sign), () -> sign + " stands in the report: " + report);
        assertFalse(log.text().contains("\tat "), log::text);
      }
    }
  }
}
