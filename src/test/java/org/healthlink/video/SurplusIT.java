package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.junit.jupiter.api.Test;

/** A meeting that was made unseen and shows in Zoom's lists late is found and taken away. */
@InTheServer
class SurplusIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void ofTwoMeetingsForOneVisitOneStays() {
    UUID id = bookWithALostAnswer();
    Row made = eventually(() -> Row.of(id), Row::isReady);
    assertEquals(2, hospital.meetingsOf(doctor).size());
    assertEquals(1, made.number("meeting_creates_in_doubt"));
    listsHaveSettled(id);
    eventually(() -> hospital.meetingsOf(doctor).size(), size -> size == 1);
    Row row = Row.of(id);
    assertEquals(made.text("zoom_join_url"), row.text("zoom_join_url"));
    assertEquals(row.number("zoom_meeting_id"), hospital.meetingsOf(doctor).get(0).id());
    assertEquals(0, row.number("meeting_creates_in_doubt"));
    assertFalse(row.has("meeting_due_at"));
  }

  @Test
  void aCancelledVisitIsNotForgottenBeforeWhatMayAppearHasAppeared() {
    UUID id = bookWithALostAnswer();
    eventually(() -> Row.of(id), Row::isReady);
    CancellingIT.cancel(patient, id).mustBe(200);
    eventually(() -> Row.of(id), row -> !row.has("zoom_meeting_id"));
    assertEquals(1, hospital.meetingsOf(doctor).size());
    assertEquals("PENDING", Row.of(id).state());
    listsHaveSettled(id);
    eventually(() -> Row.of(id), row -> row.state().equals("REMOVED"));
    assertEquals(0, hospital.meetingsOf(doctor).size());
  }

  private UUID bookWithALostAnswer() {
    hospital.zoom().listDelay(Duration.ofMinutes(1));
    hospital.zoom().faults(Fault.of(Fault.Kind.DROP_AFTER).on(Operation.CREATE).times(1));
    return patient.books(Visit.online(doctor)).mustBe(201).id();
  }

  private void listsHaveSettled(UUID id) {
    hospital.zoom().listDelay(Duration.ZERO);
    Sql.run(
        "update appointments set meeting_create_sent_at = now() - interval '3 minutes',"
            + " meeting_due_at = now() where id = ?",
        id);
  }
}
