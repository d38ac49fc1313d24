package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way without a mouse or a finger, and always knowing where one is. */
@RealParts.Needed
class KeyboardIT {

  private static final int MOST_STOPS = 30;

  private final RealParts parts;
  private final StubVisit visit;
  private final VisitPage page;

  KeyboardIT(RealParts parts) {
    this.parts = parts;
    visit = parts.visit();
    page = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red");
  }

  @AfterEach
  void end() {
    page.close();
  }

  @Test
  void aPatientGoesInAndOut() {
    visit.set("place", "JANUS");
    page.open(parts.stub(), visit, "PATIENT").shows("ready");
    go("[data-do=join]");
    press("Enter");
    page.shows("check");
    assertFocusOnHeading("Camera and microphone");
    page.says("we can hear you");
    go("[data-do=go]");
    press("Enter");
    page.shows("call").says("Please wait for the doctor");
    assertFocusOnHeading("Your visit");
    go("#microphone");
    press("Space");
    assertEquals("false", page.page().getAttribute("#microphone", "aria-checked"));
    page.says("Nobody hears you");
    go("#camera");
    press("Enter");
    page.says("Nobody sees you");
    go("summary");
    press("Enter");
    go("#call-choices select");
    go("[data-do=leave]");
    press("Enter");
    page.shows("left");
    assertFocusOnHeading("You have left the visit");
    go("[data-do=join]");
    press("Enter");
    page.shows("call");
  }

  @Test
  void aDoctorIsAskedBeforeTheVisitEnds() {
    visit.set("place", "JANUS");
    page.open(parts.stub(), visit, "DOCTOR").joins();
    go("[data-do=ask-end]");
    press("Enter");
    assertFocusOnHeading("End the visit for both?");
    go("[data-do=go-on]");
    press("Enter");
    assertTrue(isAt("[data-do=ask-end]"), "the focus is where the question was asked");
    press("Enter");
    go("[data-do=end]");
    press("Enter");
    page.shows("ended");
    assertFocusOnHeading("The visit has ended");
  }

  @Test
  void zoomIsOpenedAndGivenUp() {
    visit.set("zoomWorks", true);
    page.open(parts.stub(), visit, "PATIENT").shows("ready");
    go("[data-do=join]");
    press("Enter");
    page.shows("zoom");
    assertFocusOnHeading("Your visit is in Zoom");
    go("#zoom-open");
    Page zoom = page.page().context().waitForPage(() -> press("Enter"));
    zoom.close();
    page.says("Keep this page open too");
    go("[data-do=ask-switch]");
    press("Enter");
    assertFocusOnHeading("Meet here instead of in Zoom?");
    go("[data-do=stay-in-zoom]");
    press("Enter");
    assertTrue(isAt("[data-do=ask-switch]"), "the focus is where the question was asked");
    press("Enter");
    go("[data-do=switch]");
    press("Enter");
    page.shows("check");
    assertFocusOnHeading("Zoom does not work. The visit goes on here.");
  }

  @Test
  void theHeadingIsReachedAtOnceAndTheLanguageToo() {
    visit.set("place", "JANUS");
    page.open(parts.stub(), visit, "PATIENT").shows("ready");
    go(".skip");
    press("Enter");
    assertTrue(isAt("main"), "the skip link leads to the visit");
    page.page().reload();
    page.shows("ready");
    go("#language");
    press("Enter");
    assertEquals("ur", page.page().getAttribute("html", "lang"));
    assertTrue(isAt("#language"), "the focus stays");
    page.page().reload();
    page.shows("ready");
    assertEquals("ur", page.page().getAttribute("html", "lang"));
  }

  /** Goes on with the tabulator; every stop can be seen. */
  private void go(String selector) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (isAt(selector)) {
        return;
      }
      press("Tab");
      assertTrue(
          (boolean)
              page.page()
                  .evaluate(
                      "() => { const e = document.activeElement; const style = getComputedStyle(e);"
                          + " return e === document.body || style.outlineStyle !== 'none'"
                          + " && parseFloat(style.outlineWidth) >= 2; }"),
          () -> "the focus cannot be seen at " + where());
    }
    throw new AssertionError(selector + " is not reached, but " + where());
  }

  private boolean isAt(String selector) {
    return (boolean)
        page.page().evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  private void assertFocusOnHeading(String words) {
    page.page().waitForFunction("() => /^H[12]$/.test(document.activeElement.tagName)");
    assertEquals(words, page.page().evaluate("document.activeElement.textContent"));
  }

  private Object where() {
    return page.page().evaluate("document.activeElement.outerHTML");
  }

  private void press(String key) {
    page.page().keyboard().press(key);
  }
}
