package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database refuses a booking at the very last moment: when it is to commit. */
@InTheServer
class AfterCommitIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @BeforeEach
  void theDatabaseRefusesAtCommit() {
    Sql.run(
        "create function refuse_at_commit() returns trigger language plpgsql as $$ begin"
            + " raise exception 'refused at commit'; end $$");
    Sql.run(
        "create constraint trigger refuse_at_commit after insert on appointments deferrable"
            + " initially deferred for each row when (new.end_time -"
            + " new.start_time = interval '47 minutes') execute function refuse_at_commit()");
  }

  @AfterEach
  void theDatabaseIsKindAgain() {
    Sql.run("drop trigger refuse_at_commit on appointments");
    Sql.run("drop function refuse_at_commit");
  }

  @Test
  void aBookingThatIsRolledBackLeavesNothingAndSendsNothing() {
    Visit doomed = Visit.online(doctor).lasting(47);
    String key = "key-" + doctor.id();
    patient.with("Idempotency-Key", key).books(doomed).mustBeProblem(500, "internal");
    assertEquals(
        0, Sql.count("select count(*) from appointments where doctor_id = ?", doctor.id()));
    assertEquals(0, Sql.count("select count(*) from idempotency_keys where key = ?", key));

    // The next one goes through; when its meeting is there, an order for the first would be, too.
    var booked = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row row = eventually(() -> Row.of(booked), Row::isReady);
    List<String> orders = ordersFor(doctor).stream().map(RecordedRequest::body).toList();
    assertEquals(1, orders.size());
    assertEquals(true, orders.get(0).contains(row.text("meeting_reference")));
  }

  @Test
  void aRolledBackBookingFreesItsTime() {
    Visit doomed = Visit.online(doctor).lasting(47);
    patient.books(doomed).mustBeProblem(500, "internal");
    hospital.somePatient().books(Visit.online(doctor)).mustBe(201);
  }

  private List<RecordedRequest> ordersFor(Person host) {
    String address = "/users/" + host.zoomHost() + "/meetings";
    return hospital.zoom().requests(Operation.CREATE).stream()
        .filter(r -> URLDecoder.decode(r.path(), StandardCharsets.UTF_8).contains(address))
        .toList();
  }
}
