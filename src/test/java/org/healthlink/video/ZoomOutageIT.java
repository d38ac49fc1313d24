package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong at Zoom: the booking stands, the row says why, and the meeting comes later. */
@InTheServer
class ZoomOutageIT {
  private static final Operation CREATE = Operation.CREATE;

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  static Stream<Arguments> outages() {
    return Stream.of(
        Arguments.of(Fault.of(Kind.HANG).on(CREATE), "zoom-timeout"),
        Arguments.of(Fault.of(Kind.DROP_BEFORE).on(CREATE), "zoom-connection-lost"),
        Arguments.of(Fault.of(Kind.HTML).on(CREATE), "zoom-unreadable"),
        Arguments.of(Fault.of(Kind.TRUNCATE).on(CREATE).times(1), "zoom-unreadable"),
        Arguments.of(Fault.status(500).on(CREATE), "zoom-error"),
        Arguments.of(Fault.status(503).on(CREATE).retryAfter("2"), "zoom-error"),
        Arguments.of(Fault.status(429).on(CREATE).retryAfter("2"), "zoom-rate-limit"),
        Arguments.of(Fault.of(Kind.DAILY_LIMIT).on(CREATE).times(1), "zoom-daily-limit"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void theBookingStandsAndItsMeetingComesWhenZoomIsBack(Fault fault, String code) {
    hospital.zoom().faults(fault);
    // While Zoom hangs it answers nobody: the answer to the booking cannot have waited for it.
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row failed = eventually(() -> Row.of(id), row -> row.has("meeting_problem_code"));
    assertEquals(code, failed.problem());
    Answer seen = patient.looksAt(id);
    assertEquals("PENDING", seen.at("/meeting/state"));
    assertEquals(code, seen.at("/meeting/problem/code"));
    assertFalse(seen.at("/meeting/problem/detail").isBlank());
    assertTrue(Instant.parse(seen.at("/meeting/problem/at")).isBefore(Instant.now()));
    Instant next = Instant.parse(seen.at("/meeting/nextAttemptAt"));
    assertEquals(
        1, ServerLog.linesWith("Failed to create Zoom meeting: " + code, id.toString()).size());

    hospital.zoom().clearFaults();
    if (next.isAfter(Instant.now().plus(Duration.ofSeconds(20)))) {
      tomorrowComes(id);
    }
    becomesReady(id);
  }

  @Test
  void anOutageOfTheTokenEndpointIsOvercome() {
    hospital
        .zoom()
        .faults(Fault.of(Kind.EXPIRE_TOKEN).times(1), Fault.status(503).on(Operation.TOKEN));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row failed = eventually(() -> Row.of(id), row -> row.has("meeting_problem_code"));
    assertEquals("zoom-error", failed.problem());
    assertFalse(ServerLog.linesWith("Failed to obtain Zoom access token", id.toString()).isEmpty());
    hospital.zoom().clearFaults();
    becomesReady(id);
  }

  @Test
  void aMeetingWhoseAnswerGotLostIsFoundAgain() {
    hospital.zoom().faults(Fault.of(Kind.DROP_AFTER).on(CREATE).times(1));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    becomesReady(id);
    assertEquals(1, hospital.meetingsOf(doctor).size());
    assertEquals(2, Row.of(id).number("meeting_attempts"));
  }

  @Test
  void attemptsAreCountedAndPausesGrow() {
    hospital.zoom().faults(Fault.status(500).on(CREATE));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), row -> row.number("meeting_attempts") >= 3);
    assertTrue(patient.looksAt(id).json().at("/meeting/attempts").asInt() >= 3);
    hospital.zoom().clearFaults();
    becomesReady(id);
  }

  /** READY by itself, with the one meeting that Zoom has for it, and no problem any more. */
  private void becomesReady(UUID id) {
    Row row = eventually(() -> Row.of(id), Row::isReady);
    List<SimulatedMeeting> meetings = hospital.meetingsOf(doctor);
    assertEquals(
        List.of(row.number("zoom_meeting_id")),
        meetings.stream().map(SimulatedMeeting::id).toList());
    assertEquals(row.text("meeting_reference"), meetings.get(0).topic());
    // A create that nobody answered is looked for once more when Zoom's lists must show it.
    assertEquals(row.number("meeting_creates_in_doubt") > 0, row.has("meeting_due_at"));
    assertFalse(patient.looksAt(id).json().at("/meeting").has("problem"));
  }

  private void tomorrowComes(UUID id) {
    Sql.run("delete from zoom_host_days where host = lower(?)", doctor.zoomHost());
    Sql.run("update appointments set meeting_due_at = now() where id = ?", id);
  }
}
