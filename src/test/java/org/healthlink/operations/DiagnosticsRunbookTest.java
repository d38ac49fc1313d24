package org.healthlink.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthlink.platform.diagnosis.FindingKind;
import org.healthlink.platform.diagnosis.Level;
import org.healthlink.sandbox.KnownFindings;
import org.junit.jupiter.api.Test;

/** The runbook explains every finding, and none that there is not. */
class DiagnosticsRunbookTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([A-Z]+) \\| .{15,} \\|$");

  private final String section;

  DiagnosticsRunbookTest() throws IOException {
    String runbook = Files.readString(Path.of("server-config/RUNBOOK.md"));
    section = runbook.split("(?m)^## Diagnostics$")[1].split("(?m)^## ")[0];
  }

  @Test
  void everyFindingIsExplainedWithItsLevel() {
    Map<String, Level> expected = new TreeMap<>();
    KnownFindings.all().stream()
        .filter(kind -> kind.level() != Level.OK)
        .forEach(kind -> expected.put(kind.id(), kind.level()));
    Map<String, Level> explained = new TreeMap<>();
    Matcher row = ROW.matcher(section);
    while (row.find()) {
      explained.put(row.group(1), Level.valueOf(row.group(2)));
    }
    assertEquals(expected, explained);
  }

  @Test
  void whatIsInOrderIsListed() {
    KnownFindings.all().stream()
        .filter(kind -> kind.level() == Level.OK)
        .forEach(kind -> assertTrue(section.contains("`" + kind.id() + "`"), kind.id()));
  }

  @Test
  void noIdIsUsedTwiceAndEveryOneHasARemedyWhereSomebodyMustAct() {
    Map<String, FindingKind> kinds = new TreeMap<>();
    for (FindingKind kind : KnownFindings.all()) {
      assertEquals(null, kinds.put(kind.id(), kind), kind.id());
      boolean mustAct = kind.level() == Level.WARN || kind.level() == Level.ERROR;
      assertTrue(kind.fix() != null || !mustAct, kind.id());
    }
  }
}
