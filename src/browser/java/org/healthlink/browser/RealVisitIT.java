package org.healthlink.browser;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Doctor and patient at the pages of the real WAR, while Zoom and Janus fail. */
@RealParts.Needed
@ExtendWith(RealHospital.Extension.class)
class RealVisitIT {

  private final RealHospital hospital;
  private final RealPeople people;

  RealVisitIT(RealParts parts, RealHospital hospital) {
    this.hospital = hospital;
    people = new RealPeople(parts);
  }

  @AfterEach
  void end() {
    hospital.zoomComesBack();
    people.close();
  }

  @Test
  void zoomIsNeverAbleToMakeTheMeeting() {
    hospital.war().zoom().faults(Fault.status(500).on(Operation.CREATE));
    RealVisit visit = hospital.visit();
    VisitPage patient = people.open(visit, "PATIENT").joins();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    assertEquals("JANUS", visit.appointment().at("/meeting/provider"));
    assertEquals("true", visit.appointment().at("/meeting/joinable"));
    visit.assertAudited("PLACE_DECIDED", "JANUS meeting-not-ready");
    visit.assertAudited("ROOM_ENTERED", "DOCTOR");
  }

  @Test
  void zoomDiesBetweenTheFirstAndTheSecondClick() {
    RealVisit visit = hospital.visit().meeting("READY");
    VisitPage patient = people.open(visit, "PATIENT").shows("ready").press("join").shows("zoom");
    hospital.zoomDies();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    patient.shows("check").says("Zoom does not work. The visit goes on here");
    patient.press("go").shows("call");
    people.seeEachOther(doctor, patient);
    visit.assertAudited("PLACE_DECIDED", "JANUS provider-down");
  }

  @Test
  void zoomDiesWhileThePatientWaits() {
    RealVisit visit = hospital.visit().meeting("READY");
    VisitPage patient = people.open(visit, "PATIENT").shows("ready").press("join").shows("zoom");
    VisitPage doctor = people.open(visit, "DOCTOR").shows("ready").press("join").shows("zoom");
    hospital.zoomDies();
    patient.press("ask-switch").press("switch").shows("check").press("go").shows("call");
    doctor.shows("check").press("go").shows("call");
    people.seeEachOther(doctor, patient);
    visit.assertAudited("PLACE_MOVED", "JANUS switched");
  }

  @Test
  void whereZoomWorksTheVisitIsThere() {
    RealVisit visit = hospital.visit().meeting("READY");
    VisitPage patient = people.open(visit, "PATIENT").shows("ready").press("join").shows("zoom");
    String link = visit.as("PATIENT").get("/appointments/" + visit.id()).at("/zoomJoinUrl");
    assertTrue(link.startsWith("http"), "the patient has a link");
    List<String> visited = new ArrayList<>();
    patient.page().context().onRequest(request -> visited.add(request.url()));
    patient.page().context().waitForPage(() -> patient.page().locator("#zoom-open").click());
    eventually(() -> visited.contains(link), there -> there);
    assertEquals("ZOOM", visit.appointment().at("/meeting/provider"));
  }

  @Test
  void aVisitThatNobodyHasJoinedGoesBackToZoom() {
    RealVisit visit = hospital.visit().meeting("READY");
    hospital.zoomDies();
    VisitPage patient = people.open(visit, "PATIENT").shows("ready").press("join").shows("check");
    assertEquals("JANUS", visit.appointment().at("/meeting/provider"));
    eventually(() -> visit.presence("PATIENT"), "PAGE"::equals);
    hospital.zoomComesBack();
    hospital.visit().meeting("READY");
    people.open(visit, "DOCTOR").shows("ready").press("join").shows("zoom");
    patient.shows("ready").says("Zoom works again").press("join").shows("zoom");
    assertEquals("ZOOM", visit.appointment().at("/meeting/provider"));
    visit.assertAudited("PLACE_DECIDED", "ZOOM provider-back");
  }

  @Test
  void bothAreDownAndThePageSaysWhatToDo() {
    RealVisit visit = hospital.visit().meeting("READY");
    hospital.zoomDies();
    hospital.janus().kill();
    try {
      VisitPage patient = people.open(visit, "PATIENT").shows("ready").press("join").shows("down");
      patient.says("You did nothing wrong").says("Stay on this page").says("goes on by itself");
      patient.says("phone the hospital");
      eventually(hospital.war()::log, log -> log.contains("Fallback not available at"));
      long before = visit.failures();
      eventually(visit::failures, now -> now > before);
      patient.shows("down");
      VisitPage doctor = people.open(visit, "DOCTOR").shows("down").says("phone the patient");
      hospital.janus().start();
      patient.shows("check").press("go").shows("call");
      doctor.shows("check").press("go").shows("call");
      people.seeEachOther(doctor, patient);
    } finally {
      hospital.janus().close();
      hospital.janus().start();
    }
  }
}
