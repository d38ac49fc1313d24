package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of the page, in both languages: for people who see little or nothing, who read from
 * right to left, and who have the smallest screen that there is. Leaves a picture of each.
 */
@RealParts.Needed
class EveryStateIT {

  private static final Path PICTURES = Path.of("target/visit-page");

  /** Of the product, of programs, and what stands on buttons of phones that are set to English. */
  private static final Set<String> NAMES =
      Set.of(
          "HealthLink",
          "English",
          "Allow",
          "Settings",
          "Safari",
          "Chrome",
          "Camera",
          "Microphone",
          "https",
          "Fake",
          "Default",
          "Audio",
          "Input");

  private final RealParts parts;

  EveryStateIT(RealParts parts) throws Exception {
    this.parts = parts;
    Files.createDirectories(PICTURES);
  }

  static Stream<Scene> scenes() {
    String only = System.getProperty("scene", "");
    return Scenes.all().filter(scene -> scene.name().contains(only));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void isUsableByEverybody(Scene scene) {
    try (SceneSet set = new SceneSet(parts)) {
      scene.way().accept(set);
      VisitPage page = set.looked().shows(scene.screen());
      look(page.page(), scene.name() + "-en", "ltr");
      page.page().locator("#language").click();
      look(page.shows(scene.screen()).page(), scene.name() + "-ur", "rtl");
      assertEquals(Set.of(), englishWords(page.page()), "all is translated");
      assertEquals(List.of(), page.complaints());
    }
  }

  private static void look(Page page, String name, String direction) {
    assertEquals(direction, page.evaluate("document.documentElement.dir"));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertEquals(
        List.of(),
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList(),
        name);
    assertFits(page, name);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertFits(page, name + " with large letters");
    page.evaluate("document.documentElement.style.fontSize = ''");
    assertTrue(page.title().length() > 15, page.title());
  }

  /** Words in Latin letters that stand on the page and are no names. */
  private static Set<String> englishWords(Page page) {
    String words = (String) page.evaluate("document.body.innerText");
    return Pattern.compile("[A-Za-z]{3,}")
        .matcher(words)
        .results()
        .map(MatchResult::group)
        .filter(word -> !NAMES.contains(word))
        .collect(Collectors.toSet());
  }

  /** Nobody has to scroll sideways. */
  private static void assertFits(Page page, String name) {
    int wide = (int) page.evaluate("document.scrollingElement.scrollWidth");
    int there = (int) page.evaluate("document.documentElement.clientWidth");
    assertTrue(wide <= there, name + " needs " + wide + " of " + there + " pixels");
  }
}
