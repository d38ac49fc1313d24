package org.healthlink.browser;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.janus.JanusRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever presses twice is in once, and whoever goes elsewhere in between is not in at all. */
@RealParts.Needed
class ImpatientPeopleIT {

  private final RealParts parts;
  private final JanusRooms rooms;
  private final StubVisit visit;
  private VisitPage page;

  ImpatientPeopleIT(RealParts parts) {
    this.parts = parts;
    rooms = parts.rooms();
    visit = parts.visit().set("place", "JANUS");
  }

  @AfterEach
  void end() {
    assertEquals(List.of(), page.complaints());
    page.close();
  }

  @Test
  void whoeverPressesTwiceOnTheWayInIsInOnce() {
    List<String> entered = open().entries();
    page.shows("ready").press("join").shows("check");
    page.button("go").waitFor();
    pressTwice("#check", "go");
    assertInOnce(entered, 2);
  }

  @Test
  void whoeverPressesTwiceOnTheWayBackIsInOnce() {
    List<String> entered = open().entries();
    page.joins().press("leave").shows("left");
    pressTwice("#left", "join");
    assertInOnce(entered, 3);
  }

  @Test
  void whoeverPressesWhileThePageGoesBackInByItselfGoesByWayOfTheDevices() {
    comesBackWithSlowDevices();
    page.press("join").shows("check");
    page.page().waitForFunction("() => window.devicesAsked === 2");
    page.devicesCome(2);
    page.button("go").waitFor();
    assertEquals(0, (int) page.page().evaluate("window.sockets.length"));
    page.press("go").shows("call").says("Please wait for the doctor");
    page.press("leave").shows("left");
    assertOut();
  }

  @Test
  void aVisitThatEndsWhileTheDevicesOpenIsNotEntered() {
    comesBackWithSlowDevices();
    visit.set("status", "COMPLETED").set("door", "ENDED");
    page.shows("ended");
    page.devicesCome(1);
    assertOut();
    page.shows("ended");
  }

  @Test
  void aVisitThatMovesToZoomWhileTheDevicesOpenIsNotEnteredHere() {
    comesBackWithSlowDevices();
    List<String> entered = entries();
    visit.set("zoomWorks", true).set("place", "ZOOM");
    page.asks();
    page.devicesCome(1);
    assertOut();
    assertEquals(List.of(), entered);
    page.shows("ready").press("join").shows("zoom");
  }

  @Test
  void whoeverGoesBackWhileTheServerIsAskedIsNotTakenIn() {
    Route held = goesWithoutAnswer();
    page.press("back").shows("ready").says("One moment");
    held.resume();
    page.says("Go to the visit");
    assertOut();
    eventually(() -> visit.presence().get("PATIENT"), "PAGE"::equals);
  }

  @Test
  void anAnswerThatComesTooLateHidesNoCall() {
    Route held = goesWithoutAnswer();
    visit.set("place", "JANUS");
    page.asks();
    page.press("go").shows("call");
    page.page().waitForResponse("**/state", () -> held.abort());
    page.says("Please wait for the doctor").press("leave").shows("left");
    assertOut();
  }

  /** So many answers of Janus have come when somebody leaves; the others come only then. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5})
  void whoeverLeavesWhileConnectingLeavesNothingBehind(int answers) {
    open(PageScripts.silentAfter(answers));
    page.joins().page().waitForFunction("() => window.janusWaits");
    page.press("leave").shows("left");
    page.page().evaluate("window.letJanusAnswer()");
    assertOut();
  }

  private ImpatientPeopleIT open(String... scripts) {
    page =
        VisitPage.with(
            parts.withDevices(),
            VisitPage.phone(),
            "red",
            PageScripts.STREAMS,
            String.join("\n", scripts));
    page.open(parts.stub(), visit, "PATIENT");
    return this;
  }

  /** Fills with the questions to be let in that the page asks from now on. */
  private List<String> entries() {
    List<String> entries = new ArrayList<>();
    page.page()
        .onRequest(
            request -> {
              if (request.url().endsWith("/enter")) {
                entries.add(request.url());
              }
            });
    return entries;
  }

  private void pressTwice(String screen, String action) {
    page.page()
        .evaluate(
            "selector => { const button = document.querySelector(selector);"
                + " button.click(); button.click(); }",
            screen + " [data-do='" + action + "']");
  }

  /** Goes on from the devices before it is decided where to; the question is held back. */
  private Route goesWithoutAnswer() {
    visit.set("place", null);
    open();
    List<Route> held = new ArrayList<>();
    page.page()
        .route(
            "**/enter",
            route -> {
              if (held.isEmpty()) {
                held.add(route);
              } else {
                route.resume();
              }
            });
    page.shows("ready").press("check").press("go");
    page.page().waitForCondition(() -> !held.isEmpty());
    return held.get(0);
  }

  /** Loads the page again in the middle of the visit. */
  private void comesBackWithSlowDevices() {
    open();
    page.joins().says("Please wait for the doctor");
    page.page().addInitScript(PageScripts.SLOW_DEVICES);
    page.page().reload();
    page.shows("ready").page().waitForFunction("() => window.devicesAsked === 1");
  }

  private void assertInOnce(List<String> entered, int times) {
    page.shows("call").says("Please wait for the doctor");
    assertEquals(times, entered.size());
    assertEquals(1, (int) page.page().evaluate(PageScripts.SOCKETS_OPEN));
    page.press("leave").shows("left");
    assertOut();
  }

  /** Nothing is sent and nothing connected, and nobody is in the room. */
  private void assertOut() {
    eventually(() -> page.page().evaluate(PageScripts.DEVICES_ON), Integer.valueOf(0)::equals);
    eventually(() -> page.page().evaluate(PageScripts.SOCKETS_OPEN), Integer.valueOf(0)::equals);
    eventually(() -> rooms.present(visit.id(), 0), List::isEmpty);
  }
}
