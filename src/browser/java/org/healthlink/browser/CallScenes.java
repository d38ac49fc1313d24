package org.healthlink.browser;

import java.util.stream.Stream;

/** The states of a visit in the browser, and the ways out of it. */
final class CallScenes {

  private CallScenes() {}

  static Stream<Scene> all() {
    return Stream.of(
        new Scene("call-waiting", "call", set -> alone(set)),
        new Scene("call-together", "call", set -> together(set, "PATIENT")),
        new Scene("call-together-doctor", "call", set -> together(set, "DOCTOR")),
        new Scene(
            "call-muted",
            "call",
            set -> {
              together(set, "PATIENT");
              set.looked().press("microphone").says("Nobody hears you");
            }),
        new Scene(
            "call-hidden",
            "call",
            set -> {
              together(set, "PATIENT");
              set.looked().press("camera").says("Nobody sees you");
            }),
        new Scene("call-lost", "call", CallScenes::lost),
        new Scene("call-blocked", "call", CallScenes::blocked),
        new Scene(
            "call-down",
            "call",
            set -> {
              lost(set);
              set.visit().set("failing", true);
              set.parts().stub().answering(true);
              set.looked().says("The video does not work right now");
            }),
        new Scene("call-without-devices", "call", CallScenes::listener),
        new Scene(
            "call-question-end",
            "call",
            set -> {
              together(set, "DOCTOR");
              set.looked().press("ask-end").says("End the visit for both");
            }),
        new Scene(
            "call-question-remove",
            "call",
            set -> {
              together(set, "DOCTOR");
              set.looked().page().locator("[data-role='PATIENT']").click();
              set.looked().says("Send out: the patient\\?");
            }),
        new Scene(
            "left",
            "left",
            set -> {
              alone(set);
              set.looked().press("leave");
            }),
        new Scene(
            "elsewhere",
            "elsewhere",
            set -> {
              VisitPage first = alone(set);
              set.allowed("PATIENT").joins();
              set.lookAt(first);
            }),
        new Scene("full", "full", set -> refusedWith(set, "full", true)),
        new Scene("refused", "refused", set -> refusedWith(set, "roomToken", "1,x:y")),
        new Scene(
            "down",
            "down",
            set -> {
              set.visit().set("notice", "BOTH_DOWN");
              set.allowed("PATIENT");
            }),
        new Scene(
            "down-doctor",
            "down",
            set -> {
              set.visit().set("failing", true);
              set.allowed("DOCTOR").shows("ready").press("join");
            }),
        new Scene(
            "removed",
            "removed",
            set -> {
              VisitPage patient = set.allowed("PATIENT");
              patient.shows("ready");
              set.visit().answer("DOCTOR", "remove", PageScripts.json("{\"role\":\"PATIENT\"}"));
            }));
  }

  private static VisitPage alone(SceneSet set) {
    set.visit().set("place", "JANUS");
    VisitPage page = set.allowed("PATIENT").joins();
    return page.says("Please wait for the doctor");
  }

  private static void together(SceneSet set, String role) {
    set.visit().set("place", "JANUS");
    boolean doctor = role.equals("DOCTOR");
    set.allowed(doctor ? "PATIENT" : "DOCTOR").joins();
    set.allowed(role).joins().sees(doctor ? "red" : "blue").says("You are connected with");
  }

  private static void lost(SceneSet set) {
    together(set, "PATIENT");
    set.parts().stub().answering(false);
    set.looked().page().evaluate(PageScripts.CLOSE_SOCKETS);
    set.looked().says("The connection is lost");
  }

  private static void blocked(SceneSet set) {
    set.visit().set("place", "JANUS");
    set.allowed("PATIENT", PageScripts.NO_MEDIA).joins().says("lets no picture through");
  }

  private static void listener(SceneSet set) {
    set.visit().set("place", "JANUS");
    set.allowed("DOCTOR").joins();
    VisitPage patient = set.withoutDevices("PATIENT").shows("ready").press("join");
    patient.says("no camera and no microphone").press("go-without").shows("call").sees("blue");
  }

  private static void refusedWith(SceneSet set, String what, Object value) {
    set.visit().set("place", "JANUS").set(what, value);
    set.allowed("PATIENT").shows("ready").press("join").shows("check").press("go");
  }
}
