package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;

/** The example of the containers' environment has what the manual has. */
class EnvExampleTest {
  private static final Path FILE = Path.of("docker/.env.example");
  private static final Pattern ENTRY = Pattern.compile("(#?)([A-Z][A-Z0-9_]*)=(.*)");

  private final Manual manual = Manual.read();
  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> keys = new TreeSet<>();

  EnvExampleTest() throws IOException {
    for (String line : Files.readAllLines(FILE)) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        assertTrue(keys.add(entry.group(2)), entry.group(2) + " stands there twice");
        if (entry.group(1).isEmpty()) {
          values.put(entry.group(2), entry.group(3));
        }
      }
    }
  }

  @Test
  void everyKeyOfTheManualIsThere() {
    Set<String> missing = new TreeSet<>();
    manual.keys().stream().map(EnvExampleTest::variable).forEach(missing::add);
    missing.removeAll(keys);
    assertEquals(Set.of(), missing, "missing in " + FILE);
  }

  @Test
  void whatHasADefaultInTheManualHasItHereToo() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    manual
        .defaults()
        .forEach(
            (key, value) -> {
              expected.put(variable(key), value);
              found.put(variable(key), values.get(variable(key)));
            });
    assertEquals(expected, found);
  }

  /** The file is for Compose: what is not handed on there never reaches the application. */
  @Test
  void composeHandsOnTheKeysOfTheManualAndNoOtherSecret() throws IOException {
    Set<String> handedOn =
        Files.readAllLines(Path.of("docker/compose.yaml")).stream()
            .map(Pattern.compile(" {6}- ([A-Z][A-Z0-9_]*)")::matcher)
            .filter(Matcher::matches)
            .map(variable -> variable.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    handedOn.remove("JAVA_TOOL_OPTIONS");
    Set<String> known = new TreeSet<>();
    manual.keys().stream().map(EnvExampleTest::variable).forEach(known::add);
    assertEquals(known, handedOn);
  }

  /** An empty variable would win over the default and then be no value. */
  @Test
  void noValueIsEmpty() {
    List<String> empty =
        values.entrySet().stream()
            .filter(e -> e.getValue().isBlank())
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), empty);
  }

  private static String variable(String key) {
    return key.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
