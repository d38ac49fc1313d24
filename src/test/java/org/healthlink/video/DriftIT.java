package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody changes in Zoom itself is noticed by the poll, each kind with its repair. */
@InTheServer
class DriftIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Visit visit = Visit.online(doctor);
  private UUID id;
  private Row before;

  @BeforeEach
  void book() {
    id = patient.books(visit).mustBe(201).id();
    before = eventually(() -> Row.of(id), Row::isReady);
  }

  @Test
  void aMeetingThatWasMovedIsMovedBack() {
    hospital.zoom().move(meeting(), visit.start().plus(Duration.ofHours(5)));
    nobodyHasLookedForLong();
    eventually(() -> hospital.meetingsOf(doctor).get(0).startTime(), visit.start()::equals);
    assertEquals(before.text("zoom_join_url"), Row.of(id).text("zoom_join_url"));
  }

  @Test
  void aPasscodeThatWasChangedIsTakenOver() {
    hospital.zoom().passcode(meeting(), "Another9");
    nobodyHasLookedForLong();
    Row row = eventually(() -> Row.of(id), r -> r.text("zoom_meeting_password").equals("Another9"));
    assertEquals(hospital.meetingsOf(doctor).get(0).password(), row.text("zoom_meeting_password"));
    assertTrue(row.isReady());
  }

  @Test
  void aMeetingThatWasDeletedIsMadeAnewWhenZoomHasSaidSoTwice() {
    hospital.zoom().delete(meeting());
    nobodyHasLookedForLong();
    Row missing = eventually(() -> Row.of(id), row -> row.problem().equals("meeting-missing"));
    assertEquals(meeting(), missing.number("zoom_meeting_id"));
    assertTrue(missing.instant("meeting_due_at").isAfter(missing.instant("meeting_missing_since")));
    Sql.run(
        "update appointments set meeting_missing_since = now() - interval '3 minutes',"
            + " meeting_due_at = now() where id = ?",
        id);
    Row made = eventually(() -> Row.of(id), row -> row.isReady() && row.problem().isEmpty());
    assertNotEquals(meeting(), made.number("zoom_meeting_id"));
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void aMeetingThatTurnsUpAgainWasNeverMissing() {
    hospital.zoom().delete(meeting());
    nobodyHasLookedForLong();
    eventually(() -> Row.of(id), row -> row.problem().equals("meeting-missing"));
    hospital.zoom().recover(meeting());
    Sql.run("update appointments set meeting_due_at = now() where id = ?", id);
    Row row = eventually(() -> Row.of(id), r -> r.isReady() && r.problem().isEmpty());
    assertEquals(meeting(), row.number("zoom_meeting_id"));
    assertTrue(!row.has("meeting_missing_since"));
  }

  @Test
  void anOutageIsNotTakenForADeletion() {
    hospital.zoom().faults(Fault.status(503).on(Operation.GET));
    nobodyHasLookedForLong();
    eventually(() -> Row.of(id), row -> row.text("meeting_problem_detail").contains("zoom-error"));
    assertTrue(!Row.of(id).has("meeting_missing_since"));
    assertEquals("READY", Row.of(id).state());
    hospital.zoom().clearFaults();
    eventually(() -> Row.of(id), row -> row.problem().isEmpty());
  }

  private long meeting() {
    return before.number("zoom_meeting_id");
  }

  private void nobodyHasLookedForLong() {
    Sql.run(
        "update appointments set meeting_checked_at = now() - interval '13 hours' where id = ?",
        id);
  }
}
