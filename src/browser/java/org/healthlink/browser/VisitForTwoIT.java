package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A doctor and a patient meet in the browser, whatever happens meanwhile. */
@RealParts.Needed
class VisitForTwoIT {

  private final RealParts parts;
  private final StubVisit visit;
  private final VisitForTwo two;
  private final VisitPage doctor;
  private final VisitPage patient;

  VisitForTwoIT(RealParts parts) {
    this.parts = parts;
    visit = parts.visit();
    two = new VisitForTwo(parts, visit);
    doctor = two.doctor();
    patient = two.patient();
  }

  @AfterEach
  void end() {
    two.close();
  }

  @Test
  void eachSeesTheOtherAndTheServerKnowsWhereTheyAre() {
    assertEquals("JANUS", visit.presence().get("PATIENT"));
    assertEquals("JANUS", visit.presence().get("DOCTOR"));
  }

  @Test
  void thePatientLoadsThePageAgain() {
    patient.page().reload();
    two.seeEachOther();
  }

  @Test
  void theDoctorLoadsThePageAgain() {
    doctor.page().reload();
    two.seeEachOther();
  }

  @Test
  void aShortLossOfTheNetworkIsMendedByItself() {
    patient.losesConnection();
    patient.says("The connection is lost");
    two.seeEachOther();
    doctor.losesConnection();
    doctor.says("The connection is lost");
    two.seeEachOther();
  }

  @Test
  void janusRestartsAndBothComeBackByThemselves() {
    parts.janus().kill();
    patient.says("does not work right now|The connection is lost");
    parts.janus().start();
    two.seeEachOther();
  }

  @Test
  void janusRestartsAndBothLoadThePageAgain() {
    parts.janus().close();
    parts.janus().start();
    patient.page().reload();
    doctor.page().reload();
    two.seeEachOther();
  }

  @Test
  void bothWaysAreDownForAWhile() {
    visit.set("failing", true);
    patient.losesConnection();
    patient.says("The video does not work right now");
    visit.set("failing", false);
    two.seeEachOther();
  }

  @Test
  void aCameraThatIsOffIsOffAndComesBack() {
    patient.press("camera").says("Nobody sees you");
    doctor.says("No picture of the patient");
    patient.press("camera");
    two.seeEachOther();
  }

  @Test
  void aCameraThatWasOffDuringALossComesBackToo() {
    patient.press("camera").says("Nobody sees you");
    patient.losesConnection();
    patient.says("You are connected with the doctor");
    patient.press("camera");
    two.seeEachOther();
  }

  @Test
  void whoeverLeavesMayComeBack() {
    patient.press("leave").shows("left");
    doctor.says("Gone for the moment: the patient").seesNobody();
    patient.press("join").shows("call");
    two.seeEachOther();
  }

  @Test
  void theDoctorEndsTheVisitForBoth() {
    doctor.press("ask-end").press("end").shows("ended");
    patient.shows("ended").says("The visit has ended. Take care");
  }

  @Test
  void aSecondDeviceTakesThePlaceOfTheFirst() {
    VisitPage tablet = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red");
    try (tablet) {
      tablet.open(parts.stub(), visit, "PATIENT").joins().sees("blue");
      patient.shows("elsewhere");
      doctor.sees("red").says("You are connected with the patient");
      patient.press("join").shows("call");
      tablet.shows("elsewhere");
      two.seeEachOther();
    }
  }

  @Test
  void theDoctorSendsThePatientOut() {
    doctor.page().locator("[data-role='PATIENT']").click();
    doctor.press("remove");
    patient.shows("removed");
    doctor.says("Gone for the moment").seesNobody();
    patient.page().reload();
    patient.shows("removed");
  }
}
