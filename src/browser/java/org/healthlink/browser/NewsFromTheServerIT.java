package org.healthlink.browser;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server decides while the page is open. */
@RealParts.Needed
class NewsFromTheServerIT {

  private final RealParts parts;
  private final StubVisit visit;
  private final VisitPage page;

  NewsFromTheServerIT(RealParts parts) {
    this.parts = parts;
    visit = parts.visit();
    page = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red");
  }

  @AfterEach
  void end() {
    parts.stub().answering(true);
    parts.stub().telling(true);
    assertEquals(List.of(), page.complaints());
    page.close();
  }

  @Test
  void theDoorOpensByItself() {
    visit.set("door", "EARLY").set("opensAt", Instant.now().plusSeconds(4));
    open("PATIENT").shows("early").says("in less than a minute");
    visit.opensSilently();
    page.shows("ready");
  }

  @Test
  void whoTriesTheDevicesEarlyGoesOnFromThere() {
    visit.set("door", "EARLY").set("opensAt", Instant.now().plusSeconds(600));
    open("PATIENT").shows("early").press("check").says("The visit opens by itself");
    assertEquals(0, page.button("go").count());
    visit.set("door", "OPEN").set("zoomWorks", true);
    page.press("go").shows("zoom");
    assertEquals("PAGE", eventually(() -> visit.presence().get("PATIENT"), "PAGE"::equals));
  }

  @Test
  void zoomIsDecidedAndOpenedByAClick() {
    visit.set("zoomWorks", true);
    open("PATIENT").shows("ready").press("join").shows("zoom");
    var zoom = page.page().context().waitForPage(() -> page.page().locator("#zoom-open").click());
    zoom.getByText("Zoom").waitFor();
    eventually(() -> visit.presence().get("PATIENT"), "ZOOM"::equals);
  }

  @Test
  void whoWaitsForZoomIsMovedWhenTheOtherGivesUp() {
    visit.set("zoomWorks", true);
    open("PATIENT").shows("ready").press("join").shows("zoom");
    try (VisitPage doctor = VisitPage.with(parts.withDevices(), VisitPage.phone(), "blue")) {
      doctor.open(parts.stub(), visit, "DOCTOR").shows("ready").press("join").shows("zoom");
      visit.set("zoomWorks", false);
      doctor.press("ask-switch").press("switch").shows("check").press("go").shows("call");
      page.shows("check").says("Zoom does not work. The visit goes on here");
      assertEquals(
          "Zoom does not work. The visit goes on here.",
          page.page().locator("#announcement").textContent());
      page.press("go").shows("call").sees("blue");
      doctor.sees("red");
    }
  }

  @Test
  void aVisitThatNobodyHasJoinedGoesBackToZoom() {
    visit.set("place", "JANUS");
    open("PATIENT").shows("ready").press("join").shows("check");
    visit.set("place", "ZOOM").set("zoomWorks", true);
    page.shows("ready").press("join").shows("zoom");
  }

  @Test
  void bothWaysAreDownAndThePageGoesOnByItself() {
    visit.set("failing", true);
    open("PATIENT").shows("ready").press("join").shows("down");
    visit.set("failing", false);
    page.shows("check");
  }

  @Test
  void withoutEventsThePageAsks() {
    parts.stub().telling(false);
    visit.set("door", "EARLY").set("opensAt", Instant.now().plusSeconds(600));
    open("PATIENT").shows("early");
    visit.set("door", "OPEN");
    page.shows("ready");
  }

  @Test
  void aServerThatIsAwayForAWhileIsWaitedFor() {
    open("PATIENT").shows("ready");
    parts.stub().answering(false);
    visit.touch();
    page.page().evaluate(PageScripts.ONLINE);
    page.says("No connection to the hospital");
    visit.set("status", "CANCELLED").set("door", "ENDED");
    parts.stub().answering(true);
    page.shows("ended").says("This visit was cancelled");
    assertTrue(page.page().locator("#link").textContent().isEmpty());
  }

  /** Browsers let the timers of a tab sleep that nobody looks at, for instance beside Zoom's. */
  @Test
  void whoseTabIsInTheBackgroundIsStillThere() {
    page.page().addInitScript(PageScripts.SLEEPING_TIMERS);
    open("PATIENT").shows("ready");
    int signs = eventually(visit::presenceSigns, there -> there > 0);
    page.page().evaluate(PageScripts.A_MINUTE_LATER);
    visit.giveSignOfLife();
    eventually(visit::presenceSigns, Integer.valueOf(signs + 1)::equals);
    page.page().evaluate(PageScripts.A_MINUTE_LATER);
    visit.touch();
    eventually(visit::presenceSigns, Integer.valueOf(signs + 2)::equals);
  }

  @Test
  void aCancelledVisitEndsWhereverOneIs() {
    visit.set("place", "JANUS");
    open("PATIENT").joins();
    visit.set("status", "CANCELLED").set("door", "ENDED");
    page.shows("ended").says("This visit was cancelled");
  }

  private VisitPage open(String role) {
    return page.open(parts.stub(), visit, role);
  }
}
