package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

/** A visit that is moved keeps its meeting. */
@InTheServer
class MovingIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Visit visit = Visit.online(doctor);

  @Test
  void theSameMeetingTakesPlaceAtTheNewTime() {
    Answer booked = patient.waiting(15).books(visit).mustBe(201);
    Instant newStart = visit.start().plus(Duration.ofMinutes(90));
    move(booked.id(), newStart, 45).mustBe(200);
    Answer moved = eventually(() -> patient.looksAt(booked.id()), MovingIT::isInOrder);
    for (String link : new String[] {"/zoomMeetingId", "/zoomJoinUrl", "/zoomMeetingPassword"}) {
      assertEquals(booked.at(link), moved.at(link));
    }
    SimulatedMeeting meeting = hospital.meetingsOf(doctor).get(0);
    assertEquals(newStart, meeting.startTime());
    assertEquals(Duration.ofMinutes(45), meeting.duration());
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void aMoveThatHasNotReachedZoomSaysSoAndKeepsTheLinks() {
    Answer booked = patient.waiting(15).books(visit).mustBe(201);
    hospital.zoom().faults(Fault.status(500).on(Operation.UPDATE));
    move(booked.id(), visit.start().plus(Duration.ofHours(2)), null).mustBe(200);
    Answer seen =
        eventually(
            () -> patient.looksAt(booked.id()),
            answer -> answer.at("/meeting/problem/detail").contains("zoom-error"));
    assertEquals("READY", seen.at("/meeting/state"));
    assertEquals("update-pending", seen.at("/meeting/problem/code"));
    assertEquals(booked.at("/zoomJoinUrl"), seen.at("/zoomJoinUrl"));
    assertTrue(seen.json().at("/meeting").has("nextAttemptAt"));
  }

  @Test
  void severalMovesWhileZoomIsAwayBecomeOneUpdate() {
    UUID id = patient.waiting(15).books(visit).mustBe(201).id();
    hospital.zoom().faults(Fault.of(Fault.Kind.DROP_BEFORE));
    Instant start = visit.start();
    for (int i = 1; i <= 4; i++) {
      start = start.plus(Duration.ofHours(1));
      move(id, start, null).mustBe(200);
    }
    // What was claimed before the last move is over.
    long claims = Row.of(id).number("meeting_claim");
    eventually(
        () -> Row.of(id),
        row -> row.number("meeting_claim") > claims && !row.has("meeting_leased_until"));
    hospital.zoom().clearFaults();
    eventually(() -> patient.looksAt(id), MovingIT::isInOrder);
    SimulatedMeeting meeting = hospital.meetingsOf(doctor).get(0);
    assertEquals(start, meeting.startTime());
    long updates =
        hospital.zoom().requests(Operation.UPDATE).stream()
            .filter(request -> request.path().endsWith("/" + meeting.id()))
            .filter(request -> request.status() == 204)
            .count();
    assertEquals(1, updates);
  }

  @Test
  void aVisitMayMoveIntoItsOwnOldTime() {
    UUID id = patient.waiting(15).books(visit.lasting(60)).mustBe(201).id();
    move(id, visit.start().plus(Duration.ofMinutes(15)), null).mustBe(200);
  }

  @Test
  void aVisitDoesNotMoveIntoAnotherOne() {
    UUID id = patient.books(visit).mustBe(201).id();
    Instant taken = visit.start().plus(Duration.ofHours(3));
    hospital.somePatient().books(visit.at(taken)).mustBe(201);
    Answer refused = move(id, taken, null).mustBeProblem(409, "slot-taken");
    assertEquals(3, refused.json().path("nextSlots").size());
    assertEquals(visit.start(), Row.of(id).instant("start_time"));
  }

  @Test
  void aVisitDoesNotMoveIntoThePast() {
    UUID id = patient.books(visit).mustBe(201).id();
    move(id, visit.start().minus(Duration.ofDays(3)), null).mustBeProblem(422, "in-the-past");
  }

  @Test
  void anotherHostGetsAnotherMeetingAndTheOldOneGoes() {
    Answer booked = patient.waiting(15).books(visit).mustBe(201);
    Person other = hospital.someDoctor();
    String body = Hospital.json(withHost(Hospital.doctorBody(doctor.subject()), other.zoomHost()));
    hospital.admin().put("/doctors/" + doctor.id(), body).mustBe(200);
    Answer seen =
        eventually(
            () -> patient.looksAt(booked.id()),
            answer ->
                isInOrder(answer)
                    && !answer.at("/zoomMeetingId").equals(booked.at("/zoomMeetingId")));
    assertEquals(seen.at("/zoomMeetingId"), Long.toString(hospital.meetingsOf(other).get(0).id()));
    eventually(() -> hospital.meetingsOf(doctor).size(), size -> size == 0);
    assertEquals(1, hospital.meetingsOf(other).size());
  }

  private static java.util.Map<String, Object> withHost(
      java.util.Map<String, Object> body, String host) {
    body.put("zoomUserId", host);
    return body;
  }

  private static boolean isInOrder(Answer answer) {
    return answer.at("/meeting/state").equals("READY")
        && answer.at("/meeting/problem/code").isEmpty();
  }

  private Answer move(UUID id, Instant start, Integer minutes) {
    String length = minutes == null ? "" : ", \"durationMinutes\": " + minutes;
    return patient
        .client()
        .post(
            "/appointments/" + id + "/reschedule",
            "{\"startTime\": \"" + start + "\"" + length + "}");
  }
}
