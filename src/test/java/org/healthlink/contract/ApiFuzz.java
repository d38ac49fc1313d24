package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.healthlink.sandbox.IdentityProvider;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.RawHttp;
import org.healthlink.testing.ServerLog;
import org.junit.jupiter.api.Test;

/**
 * Thousands of made-up requests: none is answered with a failure, a page, a stack trace, something
 * that the OpenAPI document does not allow, or not at all. {@code -Dfuzz.seed} and {@code
 * -Dfuzz.requests} repeat a run or make it longer.
 */
@InTheServer
class ApiFuzz {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final int AT_ONCE = 4;
  private static final int ENOUGH = 20;
  private static final int MANY = 500;

  /** Without these the requests were not varied enough to show anything. */
  private static final Set<Integer> MUST_OCCUR =
      Set.of(200, 201, 202, 204, 303, 400, 401, 403, 404, 405, 406, 409, 412, 415, 422);

  private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final List<String> visits = new CopyOnWriteArrayList<>();

  @Test
  void noRequestIsTooMuch() throws InterruptedException {
    System.out.println("Fuzz: seed " + SEED + ", " + REQUESTS + " requests");
    FuzzRequest.Maker maker = maker();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < AT_ONCE; i++) {
      threads.execute(
          () -> {
            int number = next.getAndIncrement();
            while (number < REQUESTS && complaints.size() < ENOUGH) {
              ask(number, maker.make(new Random(SEED + 1_000_003L * number)));
              number = next.getAndIncrement();
            }
          });
    }
    threads.shutdown();
    assertTrue(threads.awaitTermination(1, TimeUnit.HOURS), "hangs");
    System.out.println("Fuzz: seed " + SEED + ", answers by status: " + answers);
    assertEquals(List.of(), List.copyOf(complaints), "seed " + SEED);
    assertEquals(List.of(), ServerLog.linesWith("unexpected "));
    assertTrue(answers.keySet().containsAll(MUST_OCCUR), "too dull: " + answers);
  }

  private void ask(int number, FuzzRequest request) {
    try {
      Answer answer = RawHttp.send(request.head(), request.body());
      int status = answer == null ? 0 : answer.status();
      answers.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
      if (answer == null) {
        throw new AssertionError("the connection ended without an answer");
      }
      Decency.check(request.method(), request.target(), answer);
      if (status == 201 && request.target().endsWith("/appointments") && visits.size() < MANY) {
        visits.add(answer.id().toString());
      }
    } catch (Exception | AssertionError complaint) {
      complaints.add("\nrequest " + number + ": " + request + "\n  " + complaint);
    }
  }

  private FuzzRequest.Maker maker() {
    Hospital hospital = new Hospital();
    AccessScene scene = new AccessScene();
    for (UUID id : List.of(scene.open(), new AccessScene().open(), scene.over())) {
      Stream.generate(id::toString).limit(5).forEach(visits::add);
    }
    Stream.generate(scene::booked).limit(20).map(UUID::toString).forEach(visits::add);
    Person otherDoctor = hospital.someDoctor();
    Person otherPatient = hospital.somePatient();
    Map<String, List<String>> known =
        Map.of(
            "doctorId", texts(scene.doctor().id(), otherDoctor.id()),
            "patientId", texts(scene.patient().id(), otherPatient.id()),
            "appointmentId", visits,
            "timeZone", List.of("Europe/Berlin", "UTC", "Australia/Lord_Howe", "Asia/Kathmandu"));
    return new FuzzRequest.Maker(
        tokens(hospital.identity(), scene.patient(), scene.doctor(), otherPatient),
        cookies(scene),
        known);
  }

  /** Mostly of people who may; the empty one is none. */
  private static List<String> tokens(
      IdentityProvider identity, Person patient, Person doctor, Person stranger) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tokens.add(identity.token("desk", "STAFF"));
      tokens.add(identity.token(patient.subject(), "PATIENT"));
      tokens.add(identity.token(doctor.subject(), "DOCTOR"));
      tokens.add(identity.token("it", "ADMIN"));
    }
    tokens.add(identity.token(stranger.subject(), "PATIENT"));
    tokens.add(identity.token("nobody", "DOCTOR", "STAFF"));
    tokens.add("");
    Stream.of(BadToken.values()).forEach(bad -> tokens.add(bad.from(identity)));
    return tokens;
  }

  private static List<String> cookies(AccessScene scene) {
    return List.of(
        scene.cookie(),
        VisitCookies.of(scene.open(), scene.doctor().subject(), "DOCTOR"),
        VisitCookies.of(scene.open(), "desk", "STAFF"),
        "healthlink_visit=nothing");
  }

  private static List<String> texts(UUID... ids) {
    return Stream.of(ids).map(UUID::toString).toList();
  }
}
