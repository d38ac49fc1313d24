package org.healthlink.contract;

import static org.healthlink.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;

/** A patient, a doctor, and visits of theirs in every state. */
final class AccessScene {
  private static final Duration LENGTH = Duration.ofMinutes(30);

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final AtomicInteger times = new AtomicInteger();
  private final UUID open = makeOpen();

  Person doctor() {
    return doctor;
  }

  Person patient() {
    return patient;
  }

  /** What a visit at a time that nothing else has is booked with. */
  Visit visit() {
    return visit(Visit.inDays(2).plus(LENGTH.multipliedBy(times.getAndIncrement())));
  }

  /** A visit over video, which can be joined and started now. */
  UUID open() {
    return open;
  }

  /** A new visit in the days to come. */
  UUID booked() {
    return book(visit());
  }

  /** A new visit that was to have taken place. */
  UUID over() {
    UUID id = booked();
    Instant start = Visit.inDays(-1).minus(LENGTH.multipliedBy(times.getAndIncrement()));
    move(id, start);
    return id;
  }

  /** The path of a one-time address, below the context root. */
  String ticket() {
    return patient
        .client()
        .post("/appointments/" + open + "/links", "{\"purpose\": \"join\"}")
        .mustBe(201)
        .at("/url")
        .replace("/healthlink", "");
  }

  /** What the patient's browser shows at the page of the open visit. */
  String cookie() {
    return VisitCookies.of(open, patient.subject(), "PATIENT");
  }

  /** The same of a patient who has been told that the visit takes place at its meeting. */
  String cookieAtMeeting() {
    String cookie = cookie();
    HospitalClient.anonymous()
        .header("Cookie", cookie)
        .header("X-Visit", "1")
        .post("/healthlink/visit/" + open + "/enter", "{}")
        .mustBe(200);
    return cookie;
  }

  private Visit visit(Instant start) {
    return Visit.onsite(doctor).of(patient).at(start);
  }

  private UUID book(Visit visit) {
    return hospital.frontDesk().post("/appointments", visit.json()).mustBe(201).id();
  }

  private UUID makeOpen() {
    UUID id = book(visit(Visit.inDays(1)).with("type", "ONLINE"));
    eventually(() -> Row.of(id), Row::isReady);
    move(id, Instant.now());
    return id;
  }

  private static void move(UUID id, Instant start) {
    Sql.run(
        "update appointments set start_time = ?, end_time = ? where id = ?",
        start,
        start.plus(LENGTH),
        id);
  }
}
