package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

@InTheServer
class BurstIT {
  private static final int CONCURRENCY = 8;
  private static final int DOCTORS = 20;
  private static final int VISITS_EACH = 50;
  private static final int CLIENTS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Hospital hospital = new Hospital();

  @Test
  void aThousandBookingsAgainstASlowZoomLoseNoMeetingAndDoubleNone() throws Exception {
    List<Person> doctors = hospital.doctors(DOCTORS);
    List<Person> patients = hospital.patients(VISITS_EACH);
    hospital.zoom().faults(Fault.delay(Duration.ofMillis(100)));

    for (Future<Answer> answer : book(doctors, patients)) {
      answer.get().mustBe(201);
    }
    int[] most = {0};
    eventually(
        PATIENCE,
        () -> {
          most[0] = Math.max(most[0], hospital.zoom().stats().inFlight());
          return ready(doctors);
        },
        ready -> ready == DOCTORS * VISITS_EACH);

    assertTrue(most[0] > 1, () -> "at most " + most[0] + " calls at the same time");
    int ever = hospital.zoom().maxInFlight();
    assertTrue(ever <= CONCURRENCY, () -> ever + " calls at the same time");
    assertEveryVisitHasItsOwnMeeting(doctors);
  }

  private List<Future<Answer>> book(List<Person> doctors, List<Person> patients)
      throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      return clients.invokeAll(
          IntStream.range(0, DOCTORS * VISITS_EACH)
              .<Callable<Answer>>mapToObj(
                  i -> () -> book(doctors, patients, i / DOCTORS, i % DOCTORS))
              .toList());
    } finally {
      clients.shutdown();
    }
  }

  /** In each hour every doctor sees another patient. */
  private static Answer book(List<Person> doctors, List<Person> patients, int hour, int doctor) {
    Person patient = patients.get((hour + doctor) % patients.size());
    Visit visit = Visit.online(doctors.get(doctor));
    return patient.books(visit.at(Visit.inDays(30).plus(Duration.ofHours(hour))));
  }

  private static long ready(List<Person> doctors) {
    return Sql.count(
        "select count(*) from appointments where meeting_state = 'READY' and doctor_id in ("
            + doctors.stream().map(d -> "'" + d.id() + "'").collect(Collectors.joining(","))
            + ")");
  }

  private void assertEveryVisitHasItsOwnMeeting(List<Person> doctors) {
    for (Person doctor : doctors) {
      Set<Long> made =
          hospital.meetingsOf(doctor).stream()
              .map(SimulatedMeeting::id)
              .collect(Collectors.toSet());
      Set<Object> recorded =
          Sql.query("select zoom_meeting_id from appointments where doctor_id = ?", doctor.id())
              .stream()
              .map(row -> row.get("zoom_meeting_id"))
              .collect(Collectors.toSet());
      assertEquals(VISITS_EACH, made.size());
      assertEquals(made, recorded);
    }
  }
}
