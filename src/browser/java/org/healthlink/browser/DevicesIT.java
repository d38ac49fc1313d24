package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.healthlink.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Camera and microphone as browsers really give and refuse them. */
@RealParts.Needed
class DevicesIT {

  private final RealParts parts;
  private final StubVisit visit;
  private VisitPage page;

  DevicesIT(RealParts parts) {
    this.parts = parts;
    visit = parts.visit().set("place", "JANUS");
  }

  @AfterEach
  void end() {
    page.close();
  }

  @Test
  void whoHasRefusedIsToldHowToAllowItAndGoesOn() {
    page = VisitPage.in(parts.withDevices(), VisitPage.phone());
    page.open(parts.stub(), visit, "PATIENT").shows("ready").press("join").shows("check");
    page.says("Press .Allow.").press("turn-on").says("not allowed yet");
    assertEquals(0, page.button("go").count());
    page.page().context().grantPermissions(List.of("camera", "microphone"));
    Eventually.eventually(
        () -> {
          if (page.button("turn-on").isVisible()) {
            page.press("turn-on");
          }
          return page.button("go").isVisible();
        },
        allowed -> allowed);
    page.press("go").shows("call").says("Please wait for the doctor");
  }

  @Test
  void whoHasNoDevicesMayWatchAndListen() {
    page =
        VisitPage.in(
            parts.withoutDevices(),
            VisitPage.phone().setPermissions(List.of("camera", "microphone")));
    page.open(parts.stub(), visit, "PATIENT").shows("ready").press("join");
    page.says("We found no camera and no microphone");
    try (VisitPage doctor = VisitPage.with(parts.withDevices(), VisitPage.phone(), "blue")) {
      doctor.open(parts.stub(), visit, "DOCTOR").joins();
      page.press("go-without").shows("call").sees("blue");
      doctor.says("Here is the patient, without camera and microphone");
      page.says("The doctor cannot see or hear you");
    }
  }

  @Test
  void theLevelMovesAndTheLightGoesOutWhenOneGoesBack() {
    page = allowed();
    page.shows("ready").press("check").shows("check").says("we can hear you");
    assertTrue(live() > 0);
    page.press("back").shows("ready");
    assertEquals(0, live());
  }

  @Test
  void whoeverGoesBackWhileTheyOpenHasThemOff() {
    page = allowed(PageScripts.SLOW_DEVICES);
    page.shows("ready").press("check").shows("check");
    page.page().waitForFunction("() => window.devicesAsked === 1");
    page.press("back").shows("ready");
    page.devicesCome(1);
    Eventually.eventually(this::live, tracks -> tracks == 0);
    page.press("check").says("we can hear you");
  }

  @Test
  void whoeverLeavesWhileTheCameraComesBackHasItOff() {
    page = allowed();
    page.joins().press("camera").says("Nobody sees you");
    page.page().evaluate(PageScripts.SLOW_DEVICES);
    page.press("camera").press("leave").shows("left");
    page.devicesCome(2);
    Eventually.eventually(this::live, tracks -> tracks == 0);
  }

  @Test
  void anotherMicrophoneIsChosenAndRemembered() {
    page = allowed();
    page.shows("ready").press("join").shows("check");
    choose("#check-choices");
    page.press("go").shows("call").says("Please wait for the doctor");
    page.page().reload();
    page.shows("call").says("Please wait for the doctor");
    assertEquals("Fake Audio Input 2", chosen("#call-choices"));
  }

  @Test
  void aDeviceThatStopsIsReplacedByOneThatIsThere() {
    page = allowed();
    page.shows("ready").press("join").shows("check").press("go").shows("call");
    page.says("Please wait for the doctor");
    page.page().evaluate("() => window.streams[0].getAudioTracks()[0].stop()");
    page.page()
        .evaluate("() => window.streams[0].getAudioTracks()[0].dispatchEvent(new Event('ended'))");
    Eventually.eventually(this::live, tracks -> tracks == 2);
    assertEquals("true", page.page().getAttribute("#microphone", "aria-checked"));
  }

  @Test
  void aBusyCameraLeavesTheSound() {
    page =
        VisitPage.with(
            parts.withDevices(),
            VisitPage.phone(),
            "red",
            new PageScripts.Refusal("video", "NotReadableError").script());
    page.open(parts.stub(), visit, "PATIENT").shows("ready").press("join");
    page.says("The camera is used by another app").press("go").shows("call");
    page.says("Please wait for the doctor");
    assertEquals(0, page.button("camera").count());
  }

  private VisitPage allowed(String... scripts) {
    return VisitPage.in(
            parts.withDevices(),
            VisitPage.phone().setPermissions(List.of("camera", "microphone")),
            PageScripts.STREAMS,
            String.join("\n", scripts))
        .open(parts.stub(), visit, "PATIENT");
  }

  /** How many devices are on. */
  private int live() {
    return (int) page.page().evaluate(PageScripts.DEVICES_ON);
  }

  private void choose(String root) {
    page.page()
        .locator(root + " select")
        .selectOption(new SelectOption().setLabel("Fake Audio Input 2"));
    Eventually.eventually(() -> chosen(root), "Fake Audio Input 2"::equals);
  }

  private Object chosen(String root) {
    return page.page()
        .evaluate(
            "root => document.querySelector(root + ' select').selectedOptions[0].textContent",
            root);
  }
}
