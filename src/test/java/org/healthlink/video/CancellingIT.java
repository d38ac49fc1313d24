package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visit that is cancelled, or no longer online, leaves no meeting behind. */
@InTheServer
class CancellingIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Visit visit = Visit.online(doctor);

  @Test
  void theMeetingGoesAndTheLinksLeaveTheRow() {
    UUID id = patient.waiting(15).books(visit).mustBe(201).id();
    Answer cancelled = cancel(patient, id).mustBe(200);
    assertEquals("CANCELLED", cancelled.at("/status"));
    assertEquals("", cancelled.at("/zoomJoinUrl"));
    Row row = eventually(() -> Row.of(id), seen -> seen.state().equals("REMOVED"));
    assertTrue(hospital.meetingsOf(doctor).isEmpty());
    assertFalse(row.has("zoom_join_url") || row.has("zoom_meeting_id"));
    assertFalse(row.has("meeting_due_at"));
  }

  static Stream<Arguments> noConfirmations() {
    return Stream.of(
        Arguments.of(Fault.status(500), "zoom-error"),
        Arguments.of(Fault.of(Fault.Kind.HTML), "zoom-unreadable"));
  }

  @ParameterizedTest
  @MethodSource("noConfirmations")
  void theLinksStayInTheRowUntilZoomHasConfirmed(Fault fault, String code) {
    UUID id = patient.waiting(15).books(visit).mustBe(201).id();
    hospital.zoom().faults(fault.on(Operation.DELETE));
    cancel(patient, id).mustBe(200);
    Row row = eventually(() -> Row.of(id), seen -> seen.problem().equals(code));
    assertTrue(row.has("zoom_meeting_id"));
    assertEquals("PENDING", row.state());
    hospital.zoom().clearFaults();
    eventually(() -> Row.of(id), seen -> seen.state().equals("REMOVED"));
    assertTrue(hospital.meetingsOf(doctor).isEmpty());
  }

  @Test
  void aMeetingThatSomebodyDeletedIsGoneAsWell() {
    Answer booked = patient.waiting(15).books(visit).mustBe(201);
    hospital.zoom().delete(Long.parseLong(booked.at("/zoomMeetingId")));
    cancel(patient, booked.id()).mustBe(200);
    eventually(() -> Row.of(booked.id()), seen -> seen.state().equals("REMOVED"));
  }

  @Test
  void aRunningMeetingIsEndedFirst() {
    Answer booked = patient.waiting(15).books(visit).mustBe(201);
    long meetingId = Long.parseLong(booked.at("/zoomMeetingId"));
    hospital.zoom().begin(meetingId);
    cancel(doctor, booked.id()).mustBe(200);
    eventually(() -> Row.of(booked.id()), seen -> seen.state().equals("REMOVED"));
    assertTrue(
        hospital.zoom().requests().stream()
            .anyMatch(request -> request.path().endsWith("/" + meetingId + "/status")));
  }

  @Test
  void aMeetingThatWasMadeWithoutOurKnowingGoesToo() {
    hospital.zoom().faults(Fault.of(Fault.Kind.DROP_AFTER).on(Operation.CREATE).times(1));
    UUID id = patient.books(visit).mustBe(201).id();
    eventually(() -> hospital.meetingsOf(doctor).size(), size -> size == 1);
    cancel(patient, id).mustBe(200);
    eventually(() -> Row.of(id), seen -> seen.state().equals("REMOVED"));
    eventually(() -> hospital.meetingsOf(doctor).size(), size -> size == 0);
  }

  @Test
  void whatWasCancelledStaysSo() {
    UUID id = patient.books(visit).mustBe(201).id();
    cancel(patient, id).mustBe(200);
    Answer again = cancel(patient, id).mustBeProblem(409, "illegal-transition");
    assertEquals("CANCELLED", again.at("/appointmentStatus"));
  }

  @Test
  void theSlotIsFreeAgain() {
    UUID id = patient.books(visit).mustBe(201).id();
    cancel(patient, id).mustBe(200);
    hospital.somePatient().books(visit).mustBe(201);
  }

  @Test
  void aVisitInTheHospitalNeedsNoMeetingAndMayGetOneBack() {
    Answer booked = patient.waiting(15).books(visit).mustBe(201);
    patch(patient, booked.id(), "{\"type\": \"ONSITE\"}").mustBe(200);
    eventually(() -> Row.of(booked.id()), seen -> seen.state().equals("NOT_NEEDED"));
    assertTrue(hospital.meetingsOf(doctor).isEmpty());
    patch(patient, booked.id(), "{\"type\": \"ONLINE\"}").mustBe(200);
    eventually(() -> Row.of(booked.id()), Row::isReady);
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void aFinishedVisitLosesItsMeetingAfterAWhile() {
    UUID id = patient.waiting(15).books(visit).mustBe(201).id();
    Sql.run(
        "update appointments set status = 'COMPLETED', start_time = now() - interval '9 days',"
            + " end_time = now() - interval '8 days', meeting_due_at = now() where id = ?",
        id);
    eventually(() -> Row.of(id), seen -> !seen.has("zoom_join_url"));
    assertTrue(hospital.meetingsOf(doctor).isEmpty());
  }

  static Answer cancel(Person person, UUID id) {
    return person.client().post("/appointments/" + id + "/cancel", "{\"reason\": \"ill\"}");
  }

  static Answer patch(Person person, UUID id, String body) {
    HospitalClient client = person.client().header("Content-Type", "application/merge-patch+json");
    return client.send(
        "PATCH", "/appointments/" + id, java.net.http.HttpRequest.BodyPublishers.ofString(body));
  }
}
