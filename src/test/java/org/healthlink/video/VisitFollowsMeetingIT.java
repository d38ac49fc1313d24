package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.healthlink.testing.SignedEvents.event;
import static org.healthlink.testing.SignedEvents.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit moves on with its meeting, whatever becomes of the events on their way. */
@InTheServer
class VisitFollowsMeetingIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private UUID id;
  private long meeting;

  @BeforeEach
  void book() {
    id = patient.books(Visit.online(doctor)).mustBe(201).id();
    meeting = eventually(() -> Row.of(id), Row::isReady).number("zoom_meeting_id");
  }

  @Test
  void aMeetingThatBeginsBeginsTheVisit() {
    hospital.subscribe();
    String tag = patient.looksAt(id).header("ETag");
    long version = Row.of(id).number("version");
    hospital.zoom().begin(meeting);
    statusBecomes("IN_PROGRESS");
    assertEquals(version + 1, Row.of(id).number("version"));
    assertNotEquals(tag, patient.looksAt(id).header("ETag"));
    eventually(this::due, due -> due == 0);
  }

  @Test
  void aVisitWhosePatientHasCheckedInBeginsToo() {
    patient.client().post("/appointments/" + id + "/check-in", "").mustBe(200);
    send(event("started", meeting, "run")).mustBe(204);
    statusBecomes("IN_PROGRESS");
  }

  @Test
  void aMeetingThatEndsAfterTheSlotCompletesTheVisitOnceThatHasSettled() {
    hospital.subscribe();
    theVisitIsOver();
    hospital.zoom().begin(meeting);
    hospital.zoom().end(meeting);
    statusBecomes("IN_PROGRESS");
    eventually(this::waiting, waiting -> waiting == 1);
    assertEquals("IN_PROGRESS", Row.of(id).text("status"));
    timePasses();
    statusBecomes("COMPLETED");
    assertEquals(0, due());
  }

  @Test
  void anEndWithoutABeginningIsEnough() {
    theVisitIsOver();
    send(event("ended", meeting, "run")).mustBe(204);
    statusBecomes("IN_PROGRESS");
    timePasses();
    statusBecomes("COMPLETED");
  }

  @Test
  void whatWasOverBeforeAnybodyLookedIsCompletedAtOnce() {
    theVisitIsOver();
    Sql.Lock visitsRow = Sql.lock("select 1 from appointments where id = ?", id);
    try {
      send(event("started", meeting, "run")).mustBe(204);
      send(event("ended", meeting, "run")).mustBe(204);
      timePasses();
    } finally {
      visitsRow.close();
    }
    statusBecomes("COMPLETED");
  }

  @Test
  void beforeTheSlotIsOverAnEndIsAPause() {
    Sql.run(
        "update appointments set start_time = now() - interval '10 minutes', end_time = now() +"
            + " interval '20 minutes' where id = ?",
        id);
    send(event("ended", meeting, "run")).mustBe(204);
    statusBecomes("IN_PROGRESS");
    timePasses();
    eventually(this::waiting, waiting -> waiting == 1);
    assertEquals("IN_PROGRESS", Row.of(id).text("status"));
    theVisitIsOver();
    timePasses();
    statusBecomes("COMPLETED");
  }

  @Test
  void anEndThatOvertakesTheNextBeginningCompletesNothing() {
    theVisitIsOver();
    send(event("ended", meeting, "one")).mustBe(204);
    statusBecomes("IN_PROGRESS");
    send(event("started", meeting, "two")).mustBe(204);
    timePasses();
    eventually(this::due, due -> due == 0);
    assertEquals("IN_PROGRESS", Row.of(id).text("status"));
    send(event("ended", meeting, "two")).mustBe(204);
    eventually(this::waiting, waiting -> waiting == 1);
    timePasses();
    statusBecomes("COMPLETED");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void inWhateverOrderAndHoweverOftenEventsComeTheVisitEndsTheSame(long seed) {
    Webhooks webhooks = hospital.subscribe();
    theVisitIsOver();
    webhooks.hold();
    for (int run = 0; run < 2; run++) {
      hospital.zoom().begin(meeting);
      hospital.zoom().room(meeting).leaves(hospital.zoom().room(meeting).hostJoins());
      hospital.zoom().end(meeting);
    }
    int before = webhooks.deliveries().size();
    webhooks.release(3, seed);
    eventually(() -> webhooks.deliveries().size() - before, sent -> sent == 24);
    assertTrue(webhooks.deliveries().stream().allMatch(delivery -> delivery.status() == 204));
    assertEquals(8, Sql.count("select count(*) from meeting_facts where meeting_id = ?", meeting));
    statusBecomes("IN_PROGRESS");
    timePasses();
    statusBecomes("COMPLETED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCELLED", "NO_SHOW", "COMPLETED"})
  void whatIsSettledStaysAsItIs(String status) {
    Sql.run("update appointments set status = ? where id = ?", status, id);
    long version = Row.of(id).number("version");
    send(event("started", meeting, "run")).mustBe(204);
    send(event("ended", meeting, "run")).mustBe(204);
    timePasses();
    eventually(this::due, due -> due == 0);
    assertEquals(status, Row.of(id).text("status"));
    assertEquals(version, Row.of(id).number("version"));
  }

  @Test
  void aFactThatCannotBeWorkedOffHoldsUpNoOtherAndIsTriedAgain() {
    Person another = hospital.someDoctor();
    UUID other = hospital.somePatient().books(Visit.online(another)).mustBe(201).id();
    long otherMeeting = eventually(() -> Row.of(other), Row::isReady).number("zoom_meeting_id");
    poison(id);
    try {
      send(event("started", meeting, "run")).mustBe(204);
      eventually(this::failing, failing -> failing == 1);
      send(event("started", otherMeeting, "run")).mustBe(204);
      eventually(() -> Row.of(other), row -> row.text("status").equals("IN_PROGRESS"));
      assertFalse(ServerLog.linesWith("could not be worked off", id.toString(), "P0001").isEmpty());
    } finally {
      Sql.run("drop function poisoned() cascade");
    }
    assertEquals("SCHEDULED", Row.of(id).text("status"));
    timePasses();
    statusBecomes("IN_PROGRESS");
    assertEquals(0, failing());
  }

  /** No change of this visit gets through. */
  private static void poison(UUID visit) {
    Sql.run(
        "create function poisoned() returns trigger language plpgsql as"
            + " 'begin raise exception ''poisoned''; end'");
    Sql.run(
        "create trigger poisoned before update of status on appointments for each row"
            + " when (new.id = '%s') execute function poisoned()".formatted(visit));
  }

  private void theVisitIsOver() {
    Sql.run(
        "update appointments set start_time = now() - interval '40 minutes', end_time = now() -"
            + " interval '10 minutes' where id = ?",
        id);
  }

  /** All that waits for its time has waited long enough. */
  private void timePasses() {
    Sql.run(
        "update meeting_facts set received_at = received_at - interval '1 hour', due_at = now()"
            + " where meeting_id = ? and due_at is not null",
        meeting);
  }

  private void statusBecomes(String status) {
    eventually(() -> Row.of(id), row -> row.text("status").equals(status));
  }

  private long due() {
    return count("due_at is not null");
  }

  private long waiting() {
    return count("due_at is not null and attempts = 0");
  }

  private long failing() {
    return count("problem is not null");
  }

  private long count(String condition) {
    return Sql.count(
        "select count(*) from meeting_facts where meeting_id = ? and " + condition, meeting);
  }
}
