package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.healthlink.testing.SignedEvents.event;
import static org.healthlink.testing.SignedEvents.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody changes in Zoom itself is noticed as soon as Zoom tells, and put right. */
@InTheServer
class WebhookDriftIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Visit visit = Visit.online(doctor);
  private Webhooks webhooks;
  private UUID id;
  private Row before;

  @BeforeEach
  void book() {
    webhooks = hospital.subscribe();
    id = patient.books(visit).mustBe(201).id();
    before = eventually(() -> Row.of(id), Row::isReady);
  }

  @Test
  void aMeetingThatWasMovedIsMovedBack() {
    hospital.zoom().move(meeting(), visit.start().plus(Duration.ofHours(5)));
    eventually(() -> hospital.meetingsOf(doctor).get(0).startTime(), visit.start()::equals);
    eventually(() -> Row.of(id), row -> row.isReady() && !row.has("meeting_due_at"));
    assertEquals(before.text("zoom_join_url"), Row.of(id).text("zoom_join_url"));
    assertEquals(before.number("version"), Row.of(id).number("version"));
  }

  @Test
  void aPasscodeThatWasChangedIsTakenOver() {
    hospital.zoom().passcode(meeting(), "Another9");
    eventually(() -> Row.of(id), r -> r.text("zoom_meeting_password").equals("Another9"));
  }

  @Test
  void aMeetingThatWasDeletedIsMissed() {
    hospital.zoom().delete(meeting());
    eventually(() -> Row.of(id), row -> row.problem().equals("meeting-missing"));
  }

  @Test
  void aMeetingThatWasDeletedAndBroughtBackIsInOrder() {
    hospital.zoom().delete(meeting());
    eventually(() -> Row.of(id), row -> row.problem().equals("meeting-missing"));
    hospital.zoom().recover(meeting());
    Row row = eventually(() -> Row.of(id), r -> r.isReady() && r.problem().isEmpty());
    assertEquals(meeting(), row.number("zoom_meeting_id"));
  }

  @Test
  void theEchoOfOurOwnChangeChangesNothing() {
    String time = "{\"startTime\": \"%s\"}".formatted(visit.start().plus(Duration.ofHours(3)));
    patient.client().post("/appointments/" + id + "/reschedule", time).mustBe(200);
    eventually(() -> facts("CHANGED"), facts -> facts == 1);
    eventually(this::due, due -> due == 0);
    Row row = eventually(() -> Row.of(id), r -> r.isReady() && !r.has("meeting_due_at"));
    assertEquals(before.number("version") + 1, row.number("version"));
    assertEquals("", row.problem());
    assertEquals(1, sent(Operation.UPDATE).size());
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void theEchoOfOurOwnRemovalChangesNothing() {
    CancellingIT.cancel(patient, id).mustBe(200);
    eventually(() -> Row.of(id), row -> row.state().equals("REMOVED"));
    eventually(
        () -> webhooks.deliveries().stream().map(d -> d.event()).toList(),
        told -> told.contains("meeting.deleted"));
    eventually(this::due, due -> due == 0);
    assertEquals("REMOVED", Row.of(id).state());
    assertEquals(1, sent(Operation.DELETE).size());
  }

  @Test
  void aRemovedMeetingThatIsBroughtBackIsRemovedAgain() {
    CancellingIT.cancel(patient, id).mustBe(200);
    eventually(() -> Row.of(id), row -> row.state().equals("REMOVED"));
    hospital.zoom().recover(meeting());
    eventually(() -> sent(Operation.DELETE).size(), sent -> sent == 2);
    eventually(() -> hospital.meetingsOf(doctor), List<SimulatedMeeting>::isEmpty);
    assertEquals("REMOVED", Row.of(id).state());
  }

  @Test
  void aMeetingThatWasReplacedDoesNotMoveTheVisit() {
    Sql.run("update appointments set zoom_meeting_id = null where id = ?", id);
    long facts = Sql.count("select count(*) from meeting_facts");
    send(event("started", meeting(), "run")).mustBe(204);
    assertEquals(facts, Sql.count("select count(*) from meeting_facts"));
    Sql.run("update appointments set zoom_meeting_id = ? where id = ?", meeting(), id);
    assertFalse(Row.of(id).text("status").equals("IN_PROGRESS"));
    assertTrue(Row.of(id).isReady());
  }

  private long meeting() {
    return before.number("zoom_meeting_id");
  }

  private List<RecordedRequest> sent(Operation operation) {
    return hospital.zoom().requests(operation).stream()
        .filter(request -> request.path().contains(Long.toString(meeting())))
        .filter(request -> request.status() / 100 == 2)
        .toList();
  }

  private long facts(String kind) {
    return Sql.count(
        "select count(*) from meeting_facts where meeting_id = ? and kind = ?", meeting(), kind);
  }

  private long due() {
    return Sql.count(
        "select count(*) from meeting_facts where meeting_id = ? and due_at is not null",
        meeting());
  }
}
