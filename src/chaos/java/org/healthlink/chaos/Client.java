package org.healthlink.chaos;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;

/**
 * A client of the REST API that books, moves, cancels and changes visits of its own patients
 * through any node, and asks again until it knows what became of each request.
 */
final class Client implements Runnable {
  private static final int MOST_TRIES = 600;
  private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(250);

  private final List<Supplier<HospitalClient>> nodes;
  private final List<UUID> doctors;
  private final List<UUID> patients;
  private final Traffic traffic;
  private final Random random;
  private final BooleanSupplier goesOn;
  private final List<Promise> active = new ArrayList<>();

  Client(
      List<Supplier<HospitalClient>> nodes,
      List<UUID> doctors,
      List<UUID> patients,
      Traffic traffic,
      Random random,
      BooleanSupplier goesOn) {
    this.nodes = nodes;
    this.doctors = doctors;
    this.patients = patients;
    this.traffic = traffic;
    this.random = random;
    this.goesOn = goesOn;
  }

  @Override
  public void run() {
    try {
      while (goesOn.getAsBoolean()) {
        doSomething(random.nextInt(100));
        pause(Duration.ofMillis(random.nextInt(1_800)));
      }
    } catch (RuntimeException | Error e) {
      traffic.surprise("A client stopped: " + e);
    }
  }

  private void doSomething(int chance) {
    if (active.isEmpty() || chance < 50) {
      book();
      return;
    }
    Promise promise = active.remove(random.nextInt(active.size()));
    Promise now = chance < 70 ? move(promise) : chance < 83 ? cancel(promise) : retype(promise);
    traffic.promised(now);
    if (now.active()) {
      active.add(now);
    }
  }

  private void book() {
    Map<String, Object> body =
        Map.of(
            "doctorId", any(doctors).toString(),
            "patientId", any(patients).toString(),
            "type", random.nextInt(4) == 0 ? "ONSITE" : "ONLINE",
            "startTime", someTime().toString());
    String json = Hospital.json(body);
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    Answer answer = insist(node -> booking(node, key, json));
    if (isTaken(answer)) {
      return;
    }
    Promise promise = expect(answer, 201, Promise.of(answer));
    traffic.booked.incrementAndGet();
    traffic.promised(promise);
    active.add(promise);
    if (random.nextInt(10) == 0) {
      UUID again = insist(node -> booking(node, key, json)).id();
      if (!again.equals(promise.id())) {
        traffic.surprise("One key booked " + again + " and " + promise.id());
      }
    }
  }

  private static Answer booking(HospitalClient node, String key, String json) {
    return node.header("Idempotency-Key", key).post("/appointments", json);
  }

  private Promise move(Promise promise) {
    String json = Hospital.json(Map.of("startTime", someTime().toString()));
    Answer answer = insist(node -> node.post(path(promise) + "/reschedule", json));
    if (isTaken(answer)) {
      return promise;
    }
    traffic.moved.incrementAndGet();
    return expect(answer, 200, promise);
  }

  private Promise cancel(Promise promise) {
    Answer answer = insist(node -> node.post(path(promise) + "/cancel", "{}"));
    traffic.cancelled.incrementAndGet();
    boolean already = answer.status() == 409 && answer.at("/appointmentStatus").equals("CANCELLED");
    return already ? promise.cancelled() : expect(answer, 200, promise);
  }

  private Promise retype(Promise promise) {
    String other = promise.type().equals("ONLINE") ? "ONSITE" : "ONLINE";
    String json = Hospital.json(Map.of("type", other));
    Answer answer =
        insist(
            node ->
                node.header("Content-Type", "application/merge-patch+json")
                    .send("PATCH", path(promise), BodyPublishers.ofString(json)));
    traffic.retyped.incrementAndGet();
    return expect(answer, 200, promise);
  }

  private boolean isTaken(Answer answer) {
    boolean taken = answer.problem().equals("slot-taken");
    traffic.slotTaken.addAndGet(taken ? 1 : 0);
    return taken;
  }

  /** What the answer says, if it has the status; else what is held to be so. */
  private Promise expect(Answer answer, int status, Promise otherwise) {
    if (answer.status() == status) {
      return Promise.of(answer);
    }
    traffic.surprise(answer.toString());
    return otherwise;
  }

  /** The first answer that says what became of the request. */
  private Answer insist(Function<HospitalClient, Answer> request) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        Answer answer = request.apply(any(nodes).get());
        if (isSettled(answer)) {
          return answer;
        }
      } catch (CompletionException unknownOutcome) {
        // Killed while it worked, or not there: another node may know.
      }
      traffic.repeated.incrementAndGet();
      pause(BEFORE_ASKING_AGAIN);
    }
    throw new IllegalStateException("No node says what became of a request");
  }

  /** A server that is starting says 404 without a problem; one in trouble says 5xx. */
  private static boolean isSettled(Answer answer) {
    boolean ours = answer.status() < 300 || !answer.problem().isEmpty();
    return ours && answer.status() < 500 && !answer.problem().equals("idempotency-in-progress");
  }

  private Instant someTime() {
    Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    return tomorrow.plus(Duration.ofMinutes(30L * random.nextInt(48 * 6)));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String path(Promise promise) {
    return "/appointments/" + promise.id();
  }

  private static void pause(Duration length) {
    LockSupport.parkNanos(length.toNanos());
  }
}
