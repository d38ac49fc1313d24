package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.Confidential;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database refuses what the observer wants to record: an exception that nobody expects. */
@InTheServer
class RecordingIT {
  private static final Pattern OURS =
      Pattern.compile("(?i)(\"loggerName\":\"|\\[)org\\.healthlink\\.");
  private static final String RULE = "no_meeting_for_marked";

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final String marker = Confidential.text("not-recorded");

  @AfterEach
  void theDatabaseIsKindAgain() {
    Sql.run("alter table appointments drop constraint if exists " + RULE);
  }

  @Test
  void anExceptionInTheObserverIsRecordedAndLoggedOnce() {
    // PostgreSQL quotes the whole row in what it says of this.
    Sql.run(
        "alter table appointments add constraint "
            + RULE
            + " check (zoom_meeting_id is null or doctor_id <> '"
            + doctor.id()
            + "')");
    Visit visit = Visit.online(doctor).with("reasonForVisit", marker);
    UUID id = patient.books(visit).mustBe(201).id();
    Row row = eventually(() -> Row.of(id), r -> r.number("meeting_attempts") >= 3);
    assertEquals("internal-error", row.problem());
    assertEquals("internal-error", patient.looksAt(id).at("/meeting/problem/code"));
    assertEquals("PENDING", row.state());

    Sql.run("alter table appointments drop constraint " + RULE);
    Row made = eventually(() -> Row.of(id), Row::isReady);
    assertEquals(
        List.of(made.number("zoom_meeting_id")),
        hospital.meetingsOf(doctor).stream().map(SimulatedMeeting::id).toList());
    long failures = made.number("meeting_attempts") - 1;
    assertEquals(failures, ServerLog.linesWith(id.toString(), "unexpectedly").size());
    // Lines of others bear the id, too, where the server's log has fields for it.
    assertEquals(
        failures,
        ServerLog.linesWith(id.toString()).stream()
            .filter(line -> OURS.matcher(line).find())
            .count());
  }
}
