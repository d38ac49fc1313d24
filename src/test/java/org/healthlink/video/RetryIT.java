package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Crowd;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

/** What administrators see of meetings that are not in order, and do about them. */
@InTheServer
class RetryIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void fiftyRetriesAtOnceCauseOneCall() {
    hospital.zoom().faults(Fault.status(500).on(Operation.CREATE).times(1));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), row -> row.problem().equals("zoom-error"));
    Sql.run(
        "update appointments set meeting_due_at = now() + interval '1 hour',"
            + " meeting_problem_at = now() - interval '1 minute' where id = ?",
        id);
    long before = creates();
    Crowd.all(
            Collections.nCopies(50, hospital.frontDesk()),
            client -> client.postLater("/appointments/" + id + "/meeting/retry", ""))
        .forEach(answer -> answer.mustBe(202));
    eventually(() -> Row.of(id), Row::isReady);
    assertEquals(before + 1, creates());
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void theListSaysWhatIsWrongAndWhoHosts() {
    hospital.zoom().faults(Fault.status(403).on(Operation.CREATE));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), row -> row.state().equals("FAILED"));
    Answer list = hospital.admin().get("/admin/meetings?state=FAILED").mustBe(200);
    assertTrue(list.each("appointmentId").contains(id.toString()));
    assertTrue(list.text().contains("zoom-refused"));
    assertTrue(list.each("hostReason").stream().noneMatch(String::isBlank));
    assertFalse(list.text().contains("pwd="));
    hospital.admin().get("/admin/meetings?state=NONE").mustBeProblem(400, "validation");
    hospital.frontDesk().get("/admin/meetings").mustBeProblem(403, "forbidden");
  }

  @Test
  void aHostsDayIsNotOverdrawnAndTheNearestVisitsComeFirst() {
    hospital.zoom().faults(Fault.status(503).on(Operation.CREATE));
    List<Person> patients = hospital.patients(10);
    Instant first = Visit.inDays(2).plus(160, ChronoUnit.HOURS);
    List<UUID> visits =
        IntStream.range(0, 160)
            .mapToObj(
                i ->
                    hospital
                        .frontDesk()
                        .post(
                            "/appointments",
                            Visit.onsite(doctor)
                                .of(patients.get(i % 10))
                                .at(first.minus(Duration.ofHours(i)))
                                .json())
                        .mustBe(201)
                        .id())
            .toList();
    hospital.zoom().clearFaults();
    Sql.run(
        "update appointments set type = 'ONLINE', meeting_state = 'PENDING', meeting_due_at = now()"
            + " where doctor_id = ?",
        doctor.id());
    eventually(
        Duration.ofSeconds(60),
        () ->
            Sql.count(
                "select count(*) from appointments where doctor_id = ? and (meeting_state ="
                    + " 'READY' or meeting_problem_code = 'zoom-daily-limit')",
                doctor.id()),
        count -> count == 160);
    assertEquals(100, hospital.meetingsOf(doctor).size());
    for (int i = 0; i < 160; i++) {
      // Booked from the farthest to the nearest; eight are worked on at a time.
      if (Math.abs(i - 60) > 8) {
        assertEquals(i >= 60, Row.of(visits.get(i)).isReady(), "visit " + i);
      }
    }
    Row parked = Row.of(visits.get(0));
    assertEquals(
        Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS),
        parked.instant("meeting_due_at").truncatedTo(ChronoUnit.DAYS));
    assertEquals(100, creates());
    Answer shown = hospital.frontDesk().get("/appointments/" + visits.get(0)).mustBe(200);
    assertEquals("zoom-daily-limit", shown.at("/meeting/problem/code"));
    assertTrue(shown.at("/meeting/problem/detail").contains("00:00 UTC"), shown::toString);
    assertFalse(shown.at("/meeting/nextAttemptAt").isEmpty(), shown::toString);
  }

  @Test
  void whenZoomSaysFirstThatTheDayIsUsedUpNoMoreIsAskedOfThatHost() {
    hospital.zoom().limitPerHostAndDay(10);
    List<UUID> visits =
        IntStream.range(0, 40)
            .mapToObj(i -> Visit.online(doctor).at(Visit.inDays(20).plus(Duration.ofHours(i))))
            .map(visit -> patient.books(visit).mustBe(201).id())
            .toList();
    visits.forEach(
        id ->
            eventually(
                () -> Row.of(id),
                row -> row.isReady() || row.problem().equals("zoom-daily-limit")));
    assertEquals(10, hospital.meetingsOf(doctor).size());
    // Those that were on their way when the first one was refused.
    assertTrue(creates() <= 10 + 8, () -> creates() + " calls");
  }

  private long creates() {
    return hospital.zoom().requests(Operation.CREATE).stream()
        .filter(request -> request.path().contains(doctor.zoomHost()))
        .count();
  }
}
