package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

/** Rows as a node leaves them that crashes: nobody on this one ever heard of them. */
@InTheServer
class SweeperIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void aBookingWhoseEventWasLostGetsItsMeeting() {
    UUID id = insert("meeting_claim", "0");
    Row row = eventually(() -> Row.of(id), Row::isReady);
    assertEquals(1, hospital.meetingsOf(doctor).size());
    assertEquals(row.number("zoom_meeting_id"), hospital.meetingsOf(doctor).get(0).id());
  }

  @Test
  void aNodeThatCrashedWhileItMadeTheMeetingIsReplaced() {
    UUID id =
        insert(
            "meeting_claim, meeting_attempts, meeting_creates_in_doubt, meeting_create_host,"
                + " meeting_create_sent_at, meeting_leased_until",
            "1, 1, 1, '" + doctor.zoomHost() + "', now(), now() - interval '1 second'");
    eventually(() -> Row.of(id), Row::isReady);
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void aNodeThatStillWorksIsNotDisturbed() {
    UUID leased = insert("meeting_claim, meeting_leased_until", "1, now() + interval '1 hour'");
    Person other = hospital.someDoctor();
    UUID booked = patient.books(Visit.online(other).at(Visit.inDays(7))).mustBe(201).id();
    eventually(() -> Row.of(booked), Row::isReady);
    UUID later = insertLater();
    eventually(() -> Row.of(later), Row::isReady);
    assertEquals("PENDING", Row.of(leased).state());
    assertEquals(1, Row.of(leased).number("meeting_claim"));
    Sql.run("update appointments set meeting_due_at = null where id = ?", leased);
  }

  @Test
  void aVisitThatIsOverGetsNoMeetingAnyMore() {
    UUID id = insert("meeting_claim", "0", "now() - interval '2 hours'");
    Row row = eventually(() -> Row.of(id), r -> r.state().equals("FAILED"));
    assertEquals("visit-over", row.problem());
    assertEquals(0, hospital.meetingsOf(doctor).size());
  }

  private UUID insertLater() {
    return insert("meeting_claim", "0", "now() + interval '5 days'");
  }

  private UUID insert(String columns, String values) {
    return insert(columns, values, "now() + interval '2 days'");
  }

  /** An ONLINE visit that is due at once, with further columns. */
  private UUID insert(String columns, String values, String start) {
    UUID id = UUID.randomUUID();
    Sql.run(
        "insert into appointments (id, doctor_id, patient_id, type, status, start_time, end_time,"
            + " version, created_at, updated_at, meeting_reference, meeting_state, meeting_due_at, "
            + columns
            + ") values (?, ?, ?, 'ONLINE', 'SCHEDULED', date_trunc('minute', "
            + start
            + "), date_trunc('minute', "
            + start
            + ") + interval '30 minutes', 0, now(), now(), ?, 'PENDING', now(), "
            + values
            + ")",
        id,
        doctor.id(),
        patient.id(),
        "HL-" + id);
    return id;
  }
}
