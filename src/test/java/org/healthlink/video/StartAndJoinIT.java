package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

@InTheServer
class StartAndJoinIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void theDoctorIsSentToAStartLinkThatIsFetchedForHim() {
    UUID id = readyVisit();
    Answer first = starts(doctor, id).mustBe(303);
    long number = Row.of(id).number("zoom_meeting_id");
    assertTrue(first.header("Location").contains("/s/" + number + "?zak="));
    assertEquals("no-store", first.header("Cache-Control"));
    assertEquals("no-referrer", first.header("Referrer-Policy"));
    assertNotEquals(first.header("Location"), starts(doctor, id).header("Location"));
  }

  @Test
  void nobodyElseStartsTheVisit() {
    UUID id = readyVisit();
    starts(patient, id).mustBeProblem(403, "forbidden");
    starts(hospital.someDoctor(), id).mustBeProblem(404, "not-found");
    String path = "/appointments/" + id + "/start";
    for (HospitalClient other : List.of(hospital.frontDesk(), hospital.admin())) {
      other.get(path).mustBeProblem(403, "forbidden");
    }
  }

  @Test
  void theDoctorIsNotSentAnywhereWhileZoomIsAway() {
    UUID id = readyVisit();
    hospital.zoom().faults(Fault.status(503).on(Operation.GET));
    Answer refused = starts(doctor, id).mustBeProblem(503, "meeting-provider-unavailable");
    assertFalse(refused.header("Retry-After").isEmpty());
  }

  @Test
  void aVisitWithoutAMeetingHasNoDoor() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    assertEquals("SCHEDULED", status(starts(doctor, id).mustBeProblem(409, "meeting-not-ready")));
    assertEquals("SCHEDULED", status(joins(patient, id).mustBeProblem(409, "meeting-not-ready")));
  }

  @Test
  void whoComesTooEarlyIsToldWhenTheDoorOpens() {
    UUID id = readyVisit();
    Answer refused = joins(patient, id).mustBeProblem(409, "join-too-early");
    Instant opens = Row.of(id).instant("start_time").minusSeconds(15 * 60);
    assertEquals(opens, Instant.parse(refused.at("/joinOpensAt")));
    Answer seen = patient.looksAt(id);
    assertEquals(refused.at("/joinOpensAt"), seen.at("/meeting/joinOpensAt"));
    assertFalse(seen.json().at("/meeting/joinable").asBoolean(true));
  }

  @Test
  void whoComesInTimeIsSentToTheMeeting() {
    UUID id = readyVisit();
    move(id, "now() + interval '14 minutes'");
    String door = Row.of(id).text("zoom_join_url");
    assertTrue(patient.looksAt(id).json().at("/meeting/joinable").asBoolean());
    for (Person one : List.of(patient, doctor)) {
      Answer sent = joins(one, id).mustBe(303);
      assertEquals(door, sent.header("Location"));
      assertEquals("no-store", sent.header("Cache-Control"));
      assertEquals("no-referrer", sent.header("Referrer-Policy"));
    }
    assertEquals(door, hospital.frontDesk().get(join(id)).mustBe(303).header("Location"));
  }

  @Test
  void theDoorIsOpenForAnHourAfterTheVisit() {
    UUID id = readyVisit();
    move(id, "now() - interval '89 minutes'");
    joins(patient, id).mustBe(303);
    move(id, "now() - interval '91 minutes'");
    joins(patient, id).mustBeProblem(410, "join-closed");
  }

  @Test
  void strangersDoNotFindTheDoor() {
    UUID id = readyVisit();
    move(id, "now()");
    joins(hospital.somePatient(), id).mustBeProblem(404, "not-found");
    hospital.admin().get(join(id)).mustBeProblem(403, "forbidden");
  }

  @Test
  void aCancelledVisitHasNoDoorAnyMore() {
    UUID id = readyVisit();
    move(id, "now()");
    Sql.run("update appointments set status = 'CANCELLED' where id = ?", id);
    Map.of(patient, "join", doctor, "start")
        .forEach(
            (person, action) ->
                assertEquals(
                    "CANCELLED",
                    status(
                        person
                            .get("/appointments/" + id + "/" + action)
                            .mustBeProblem(409, "illegal-transition"))));
  }

  private UUID readyVisit() {
    UUID id = patient.books(Visit.online(doctor).lasting(30)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    return id;
  }

  private static void move(UUID id, String start) {
    Sql.run(
        "update appointments set start_time = "
            + start
            + ", end_time = "
            + start
            + " + interval '30 minutes' where id = ?",
        id);
  }

  private static Answer starts(Person person, UUID id) {
    return person.get("/appointments/" + id + "/start");
  }

  private static Answer joins(Person person, UUID id) {
    return person.get(join(id));
  }

  private static String join(UUID id) {
    return "/appointments/" + id + "/join";
  }

  private static String status(Answer refused) {
    return refused.at("/appointmentStatus");
  }
}
