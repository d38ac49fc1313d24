package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.healthlink.video.RoomAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is in the room of a visit of the real WAR, who is not, and how long. */
@RealParts.Needed
@ExtendWith(RealHospital.Extension.class)
class RealRoomIT {

  private final RealHospital hospital;
  private final RealPeople people;

  RealRoomIT(RealParts parts, RealHospital hospital) {
    this.hospital = hospital;
    people = new RealPeople(parts);
  }

  @AfterEach
  void end() {
    hospital.zoomComesBack();
    people.close();
  }

  @Test
  void janusRestartsInMidVisitAndAReloadBringsBothBack() {
    RealVisit visit = hospital.roomVisit();
    VisitPage patient = people.open(visit, "PATIENT").joins();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    hospital.janus().kill();
    hospital.janus().start();
    patient.page().reload();
    doctor.page().reload();
    people.seeEachOther(doctor, patient);
  }

  @Test
  void aStrangerWithTheTokensOfAnotherVisitStaysOut() {
    RealVisit ours = hospital.roomVisit();
    RealVisit theirs = hospital.roomVisit();
    String cookie = theirs.cookie("PATIENT");
    assertEquals(401, ours.enter(cookie).statusCode());
    RoomAccess theirRoom = RealRooms.access(theirs.enter(cookie));
    RoomAccess ourRoom = RealRooms.access(ours.enter(ours.cookie("PATIENT")));
    assertNotEquals(ourRoom.room(), theirRoom.room());
    VisitPage patient = people.open(ours, "PATIENT").joins();
    VisitPage doctor = people.open(ours, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    assertNotEquals(0, joins(theirRoom, ourRoom.room(), ourRoom.pin()));
    assertEquals(0, joins(theirRoom, theirRoom.room(), theirRoom.pin()));
    people.seeEachOther(doctor, patient);
  }

  @Test
  void aThirdPersonStaysOut() {
    RealVisit visit = hospital.roomVisit();
    VisitPage patient = people.open(visit, "PATIENT").joins();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    people.open(visit, "STAFF").shows("ready").press("join").shows("full");
    people.seeEachOther(doctor, patient);
  }

  @Test
  void whomTheDoctorRemovesIsNotLetIntoTheNextRoom() {
    RealVisit visit = hospital.roomVisit();
    String cookie = visit.cookie("PATIENT");
    RoomAccess former = RealRooms.access(visit.enter(cookie));
    VisitPage patient = people.open(visit, "PATIENT").joins();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    doctor.page().locator("[data-role='PATIENT']").click();
    doctor.press("remove");
    patient.shows("removed");
    doctor.says("Gone for the moment: the patient").seesNobody();
    patient.page().reload();
    patient.shows("removed");
    assertEquals(403, visit.enter(cookie).statusCode());
    visit.assertAudited("PERSON_REMOVED", "PATIENT");
    people.open(visit, "STAFF").joins().sees("blue");
    doctor.sees("red").says("You are connected with the front desk");
    RoomAccess next = RealRooms.access(visit.enter(visit.cookie("DOCTOR")));
    assertNotEquals(former.room(), next.room());
    assertNotEquals(0, joins(former, former.room(), former.pin()));
    assertNotEquals(0, joins(former, next.room(), next.pin()));
  }

  @Test
  void theDoctorEndsTheVisitAndItsRoom() {
    RealVisit visit = hospital.roomVisit();
    VisitPage patient = people.open(visit, "PATIENT").joins();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    doctor.press("ask-end").press("end").says("too early to end the visit");
    visit.begin();
    doctor.press("end").shows("ended");
    patient.shows("ended");
    assertEquals("COMPLETED", visit.appointment().at("/status"));
  }

  @Test
  void whoseSessionIsOverFinishesTheVisit() {
    RealVisit visit = hospital.roomVisit();
    VisitPage patient = people.open(visit, "PATIENT").joins();
    VisitPage doctor = people.open(visit, "DOCTOR").joins();
    people.seeEachOther(doctor, patient);
    visit.endSessions();
    assertEquals(401, patient.asks().status());
    people.seeEachOther(doctor, patient);
    patient.losesConnection();
    patient.shows("gone");
  }

  private int joins(RoomAccess keys, String room, String pin) {
    return RealRooms.joins(hospital, keys, room, pin);
  }
}
