package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual, the check and the code know the same keys. */
class ManualTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** The servers' own MicroProfile JWT reads these. */
  private static final String OF_THE_SERVERS = "mp.jwt.verify.";

  private static final Pattern USE =
      Pattern.compile(
          "(?:@ConfigProperty\\s*\\([^)]*name\\s*=|\\bget(?:Optional)?Values?\\()\\s*"
              + "\"([^\"]+)\"");

  /** Outside of the package that reads whatever there is. */
  private static final Pattern COMPUTED_USE =
      Pattern.compile(
          "\\Apackage (?!org\\.healthlink\\.platform\\.configuration;)(?s:.*?)"
              + "(org\\.eclipse\\.microprofile\\.config\\.Config(?:Provider)?;(?s:.*?)"
              + "\\bget(?:Optional|Config)?Values?\\(\\s*[^\"\\s)].*)");

  /** Another program's way to name a proxy. */
  private static final Set<String> OF_OTHER_PROGRAMS = Set.of("HTTPS_PROXY", "https_proxy");

  private final Manual manual = Manual.read();

  @Test
  void theManualHasTheKeysThatAreChecked() {
    assertEquals(checked(), manual.keys());
  }

  @Test
  void theCodeReadsTheKeysThatAreChecked() throws IOException {
    TreeSet<String> ours = checked();
    ours.removeIf(key -> key.startsWith(OF_THE_SERVERS));
    TreeSet<String> used = used(USE);
    used.removeIf(key -> key.startsWith(OF_THE_SERVERS) || OF_OTHER_PROGRAMS.contains(key));
    assertEquals(ours, used);
  }

  /** A key that is put together while the program runs would escape the comparison above. */
  @Test
  void featuresNameTheirKeysToTheLetter() throws IOException {
    assertEquals(new TreeSet<>(), used(COMPUTED_USE));
  }

  @ParameterizedTest
  @EnumSource
  void aRequiredKeyHasNoDefaultAndAnOptionalOneADefaultOrAComment(ConfigurationKey key) {
    assertFalse(key.required() && manual.defaults().containsKey(key.key()));
    assertFalse(key.secret() && manual.defaults().containsKey(key.key()));
    String standing = manual.defaults().get(key.key());
    assertTrue(standing == null || key.accepted().accepts(standing), standing);
  }

  @Test
  void everyServersOwnSourceWinsOverTheManual() {
    assertTrue(manual.lines().contains("config_ordinal=50"));
  }

  @Test
  void everyGroupOfKeysIsExplainedFirst() {
    for (int i = 1; i < manual.lines().size(); i++) {
      boolean key = manual.lines().get(i).matches("#?[a-z]+(\\.[a-z]+)+=.*");
      assertFalse(key && manual.lines().get(i - 1).isBlank(), manual.lines().get(i));
    }
  }

  private static TreeSet<String> checked() {
    return Stream.of(ConfigurationKey.values())
        .map(ConfigurationKey::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> used(Pattern use) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> keysIn(file, use))
          .flatMap(Collection::stream)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Collection<String> keysIn(Path file, Pattern pattern) {
    try {
      Matcher matcher = pattern.matcher(Files.readString(file));
      return matcher.results().map(use -> use.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
