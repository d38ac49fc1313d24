package org.healthlink.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.healthlink.browser.PageScripts.Refusal;

/** Every state that the page can be in before a visit, beside it and after it. */
final class Scenes {

  private Scenes() {}

  static Stream<Scene> all() {
    return Stream.of(lobby(), zoom(), devices(), CallScenes.all(), after())
        .flatMap(scenes -> scenes);
  }

  private static Stream<Scene> lobby() {
    return Stream.of(
        new Scene("loading", "loading", set -> set.asked("PATIENT", PageScripts.SLOW_SERVER)),
        new Scene("offline", "offline", Scenes::offline),
        new Scene("gone", "gone", Scenes::unknown),
        new Scene("early", "early", set -> early(set, Duration.ofMinutes(12))),
        new Scene("early-by-days", "early", set -> early(set, Duration.ofDays(2))),
        new Scene("ready", "ready", set -> set.allowed("PATIENT")),
        new Scene(
            "ready-and-awaited",
            "ready",
            set -> {
              set.visit().set("place", "JANUS");
              VisitPage doctor = set.allowed("DOCTOR").joins();
              doctor.says("Waiting for the patient");
              set.allowed("PATIENT").says("waits for you");
            }));
  }

  private static Stream<Scene> zoom() {
    return Stream.of(
        new Scene("zoom", "zoom", Scenes::inZoom),
        new Scene(
            "zoom-opened",
            "zoom",
            set -> {
              inZoom(set);
              set.looked().page().context().waitForPage(() -> open(set.looked()));
              set.looked().says("Keep this page open");
            }),
        new Scene(
            "zoom-question",
            "zoom",
            set -> {
              inZoom(set);
              set.looked().press("ask-switch").says("Meet here instead of in Zoom");
            }),
        new Scene(
            "moved-from-zoom",
            "check",
            set -> {
              inZoom(set);
              set.visit().set("place", "JANUS").set("notice", "MOVED");
              set.looked().says("Zoom does not work. The visit goes on here");
            }));
  }

  private static Stream<Scene> devices() {
    return Stream.of(
        new Scene("check", "check", set -> check(set.asked("PATIENT"))),
        new Scene(
            "check-opening",
            "check",
            set -> {
              check(set.asked("PATIENT", PageScripts.UNANSWERED)).press("turn-on");
              set.looked().says("If a question appears");
            }),
        new Scene(
            "check-works",
            "check",
            set -> {
              set.visit().set("place", "JANUS");
              set.allowed("PATIENT").shows("ready").press("join").says("we can hear you");
            }),
        new Scene(
            "check-works-early",
            "check",
            set -> {
              set.visit().set("door", "EARLY").set("opensAt", in(Duration.ofMinutes(12)));
              set.allowed("PATIENT").shows("early").press("check").says("All is ready");
            }),
        refused("check-no-camera", "We found no camera", new Refusal("video", "NotFoundError")),
        refused("check-microphone-busy", "a phone call", new Refusal("audio", "NotReadableError")),
        new Scene(
            "trouble-denied",
            "check",
            set -> check(set.asked("PATIENT")).press("turn-on").says("not allowed yet")),
        new Scene("trouble-denied-iphone", "check", Scenes::iphone),
        new Scene(
            "trouble-missing",
            "check",
            set -> {
              set.visit().set("place", "JANUS");
              set.withoutDevices("PATIENT").shows("ready").press("join");
              set.looked().says("no camera and no microphone");
            }),
        refused("trouble-busy", "Another app uses", new Refusal("any", "NotReadableError")),
        refused("trouble-unknown", "do not start", new Refusal("any", "TypeError")),
        new Scene(
            "trouble-unsupported",
            "check",
            set -> check(set.asked("PATIENT", PageScripts.NO_WEBRTC)).says("cannot show a visit")),
        new Scene("trouble-insecure", "check", Scenes::insecure));
  }

  private static Stream<Scene> after() {
    return Stream.of(
        status("ended-completed", "COMPLETED"),
        status("ended-cancelled", "CANCELLED"),
        status("ended-no-show", "NO_SHOW"),
        new Scene(
            "closed",
            "closed",
            set -> {
              set.visit().set("door", "CLOSED").set("opensAt", in(Duration.ofHours(-3)));
              set.asked("PATIENT");
            }));
  }

  private static void offline(SceneSet set) {
    set.parts().stub().answering(false);
    set.asked("PATIENT");
  }

  private static void unknown(SceneSet set) {
    set.shown(VisitPage.in(set.parts().withDevices(), SceneSet.phone()))
        .page()
        .navigate(set.parts().stub().origin() + "/healthlink/visit/" + set.visit().id());
  }

  private static void early(SceneSet set, Duration until) {
    set.visit().set("door", "EARLY").set("opensAt", in(until));
    set.asked("PATIENT");
  }

  private static void inZoom(SceneSet set) {
    set.visit().set("zoomWorks", true);
    set.allowed("PATIENT").shows("ready").press("join").shows("zoom");
  }

  private static void open(VisitPage page) {
    page.page().locator("#zoom-open").click();
  }

  private static VisitPage check(VisitPage page) {
    return page.shows("ready").press("check").shows("check");
  }

  private static void iphone(SceneSet set) {
    VisitPage page =
        VisitPage.in(
            set.parts().withDevices(),
            SceneSet.phone().setUserAgent("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)"),
            new Refusal("any", "NotAllowedError").script());
    set.shown(page).open(set.parts().stub(), set.visit(), "PATIENT");
    check(page).press("turn-on").says("search for Safari");
  }

  private static void insecure(SceneSet set) {
    String origin = "http://insecure.example:" + set.parts().stub().port();
    VisitPage page = VisitPage.in(set.parts().withDevices(), SceneSet.phone());
    set.shown(page).open(origin, set.visit(), "PATIENT");
    check(page).says("must begin with https");
  }

  private static Scene refused(String name, String words, Refusal refusal) {
    return new Scene(
        name,
        "check",
        set -> {
          set.visit().set("place", "JANUS");
          set.allowed("PATIENT", refusal.script()).shows("ready").press("join").says(words);
        });
  }

  private static Scene status(String name, String status) {
    return new Scene(
        name,
        "ended",
        set -> {
          set.visit().set("status", status).set("door", "ENDED");
          set.asked("PATIENT");
        });
  }

  private static Instant in(Duration duration) {
    return Instant.now().plus(duration);
  }
}
