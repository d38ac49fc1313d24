package org.healthlink.visitpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be seen in the files of the visit page without a browser. */
class VisitPageFilesTest {

  private static final Path FOLDER = Path.of("src/main/webapp/visit-page");
  private static final Pattern ENTRY = Pattern.compile("(?m)^  '([^']+)':\\s+(.)");
  private static final Pattern ROLE = Pattern.compile("(?m)^    ([A-Z]+):\\s");

  /** A key as it stands in code or page; one that is put together ends before what is filled in. */
  private static final Pattern USE =
      Pattern.compile("(?:['`\"])([a-z-]+(?:\\.[A-Za-z_-]+)*\\.?)(?=['`\"]|\\$\\{)");

  private static final Pattern PLACE = Pattern.compile("data-(?:text|label)=\"([^\"]*)\"");

  static Stream<Path> files() {
    return list("");
  }

  static Stream<Path> modules() {
    return list(".js");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Map<String, String> english = texts("text-en.js");
    assertTrue(english.size() > 100, () -> "only " + english.size());
    assertEquals(english, texts("text-ur.js"));
  }

  @Test
  void everyTextThatIsAskedForIsThereAndNoOther() {
    Set<String> keys = texts("text-en.js").keySet();
    Set<String> groups = keys.stream().map(VisitPageFilesTest::group).collect(Collectors.toSet());
    Set<String> used =
        files()
            .filter(file -> !file.getFileName().toString().startsWith("text-"))
            .flatMap(file -> USE.matcher(read(file)).results())
            .map(use -> use.group(1))
            .filter(use -> use.contains(".") && groups.contains(group(use)) || keys.contains(use))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), without(used, use -> keys.stream().anyMatch(key -> fits(key, use))));
    assertEquals(Set.of(), without(keys, key -> used.stream().anyMatch(use -> fits(key, use))));
  }

  @Test
  void everyPlaceForATextNamesOne() {
    Set<String> keys = texts("text-en.js").keySet();
    Set<String> named =
        PLACE
            .matcher(read(FOLDER.resolve("index.html")))
            .results()
            .map(place -> place.group(1))
            .collect(Collectors.toSet());
    assertTrue(named.size() > 50, () -> "only " + named.size());
    assertEquals(Set.of(), without(named, keys::contains));
  }

  private static boolean fits(String key, String use) {
    return use.endsWith(".") ? key.startsWith(use) : key.equals(use);
  }

  private static String group(String key) {
    return key.replaceFirst("\\..*", "");
  }

  private static Set<String> without(Set<String> all, Predicate<String> unwanted) {
    return all.stream().filter(unwanted.negate()).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingComesFromElsewhere(Path file) {
    String text = read(file).replace("http://www.w3.org/2000/svg", "");
    assertFalse(text.matches("(?s).*(https?:)?//[a-z0-9-]+\\.[a-z]+.*"), file::toString);
  }

  @Test
  void thePolicyAllowsNothingInsideTheDocument() {
    String page = read(FOLDER.resolve("index.html"));
    assertFalse(page.matches("(?s).*<script(?![^>]* src=).*"), "an inline script");
    assertFalse(
        page.matches("(?s).*(<style|\\sstyle=|\\son[a-z]+=|javascript:).*"),
        "inline style or code");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void oldPhonesUnderstandTheCode(Path file) {
    String code = read(file).replaceAll("(?s)/\\*.*?\\*/|'[^'\\n]*'", "");
    for (String tooNew :
        List.of(
            "\\?\\.[a-zA-Z(\\[]",
            "\\?\\?",
            "#[a-z]+\\(",
            "\\.replaceAll\\(",
            "\\.flat(Map)?\\(",
            "fromEntries",
            "replaceChildren",
            "structuredClone",
            "\\.at\\(",
            "static \\{",
            "\\|\\|=",
            "&&=",
            "catch \\{")) {
      assertFalse(Pattern.compile(tooNew).matcher(code).find(), () -> file + " has " + tooNew);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noTextBecomesMarkupOrCode(Path file) {
    assertFalse(
        read(file)
            .matches(
                "(?s).*(innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|new Function).*"),
        file::toString);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void whatIsImportedIsThere(Path file) {
    Matcher matcher = Pattern.compile("from '\\./([^']+)'").matcher(read(file));
    matcher
        .results()
        .map(found -> found.group(1))
        .forEach(name -> assertTrue(Files.exists(FOLDER.resolve(name)), name));
  }

  /** Keys with the kind of each text: how it begins, and for which roles it differs. */
  private static Map<String, String> texts(String file) {
    String text = read(FOLDER.resolve(file));
    Matcher entries = ENTRY.matcher(text);
    Map<String, String> texts = new TreeMap<>();
    String key = null;
    String kind = null;
    int from = 0;
    while (entries.find()) {
      if (key != null) {
        texts.put(key, describe(kind, text.substring(from, entries.start())));
      }
      key = entries.group(1);
      kind = entries.group(2);
      from = entries.end();
    }
    texts.put(key, describe(kind, text.substring(from)));
    return texts;
  }

  /** How a text begins, the roles that it differs for, and the number of its steps. */
  private static String describe(String kind, String text) {
    long steps =
        kind.equals("[") ? text.lines().filter(line -> line.startsWith("    '")).count() : 0;
    List<String> roles = ROLE.matcher(text).results().map(role -> role.group(1)).toList();
    return kind + roles + steps;
  }

  private static Stream<Path> list(String end) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
