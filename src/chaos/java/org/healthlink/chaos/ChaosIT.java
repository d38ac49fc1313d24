package org.healthlink.chaos;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.HospitalClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two nodes, a Zoom that fails in every way, and a node killed again and again while visits are
 * booked, moved, cancelled and changed. When it is over every visit that wants a meeting has
 * exactly one, and nothing else is left at Zoom. {@code -Dchaos.seed} repeats the clients' and the
 * faults' choices, though not how threads and processes meet.
 */
class ChaosIT {
  private static final int CLIENTS = 8;
  private static final int PATIENTS_OF_A_CLIENT = 12;
  private static final int DOCTORS = 30;
  private static final int DOCTORS_WITH_HOST = 24;
  private static final int FEWEST_VISITS = 300;
  private static final int FEWEST_KILLS = 3;
  private static final Duration ROUGH = Duration.ofSeconds(110);
  private static final Duration ROUGH_AT_MOST = Duration.ofSeconds(210);
  private static final Duration SETTLING = Duration.ofMinutes(5);
  private static final List<String> POOL =
      List.of("pool.1@clinic.example", "pool.2@clinic.example", "pool.3@clinic.example");

  private final long seed = Long.getLong("chaos.seed", new Random().nextInt(1_000_000));
  private final Traffic traffic = new Traffic();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Instant begin = Instant.now();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void everyVisitThatWantsAMeetingHasExactlyOneAfterAllThatCanGoWrong() throws Exception {
    say("seed " + seed + " (repeat with -Dchaos.seed=" + seed + ")");
    try (Cluster cluster = new Cluster("chaos", 2, configuration())) {
      Weather weather = new Weather(cluster.zoom());
      POOL.forEach(h -> cluster.zoom().host(h, Host.Type.LICENSED, Host.Status.ACTIVE));
      startAll(cluster);
      say("two nodes are up");
      Killer killer = misbehave(cluster, weather);
      say(traffic.toString());
      say("kills " + killer.kills() + ", faults " + weather.happened());
      Instant calm = Instant.now();
      boolean settled = settles(cluster);
      say((settled ? "settled after " : "NOT settled after ") + since(calm) + " s");
      Reckoning reckoning = new Reckoning(cluster, traffic);
      List<String> findings = new ArrayList<>(traffic.surprises());
      findings.addAll(reckoning.findings());
      say(reckoning.toString());
      say(meetings(cluster));
      findings.stream().limit(40).forEach(this::say);
      assertEquals(List.of(), findings);
      assertTrue(settled, "not settled in time");
      assertTrue(traffic.booked.get() >= FEWEST_VISITS, "too few visits for a proof");
      assertTrue(killer.kills() >= FEWEST_KILLS, "too few kills for a proof");
      assertEquals(List.of(), cluster.zoom().violations());
    }
  }

  private static Map<String, String> configuration() {
    return Map.of(
        // A node that is killed again and again had better be quick to start.
        "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "ZOOM_RATE_PER_SECOND", "100",
        "ZOOM_HOST_POOL", String.join(",", POOL),
        "MEETING_RETRY_INITIAL", "PT1S",
        "MEETING_RETRY_MAX", "PT5S",
        "MEETING_SWEEP_EVERY", "PT1S");
  }

  /** At once, on an empty database. */
  private void startAll(Cluster cluster) throws Exception {
    List<Callable<Void>> starts = new ArrayList<>();
    for (Node node : cluster.nodes()) {
      starts.add(
          () -> {
            node.start();
            return null;
          });
    }
    for (Future<Void> start : threads.invokeAll(starts)) {
      start.get();
    }
  }

  private Killer misbehave(Cluster cluster, Weather weather) throws Exception {
    List<UUID> doctors = cluster.doctors(DOCTORS, DOCTORS_WITH_HOST);
    List<Supplier<HospitalClient>> nodes =
        cluster.nodes().stream().map(cluster::frontDesk).toList();
    List<UUID> patients = cluster.patients(CLIENTS * PATIENTS_OF_A_CLIENT);
    weather.rough(seed);
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Killer killer = new Killer(cluster, new Random(seed), traffic, goesOn::get);
    Future<?> killing = threads.submit(killer);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      List<UUID> own = patients.subList(i * PATIENTS_OF_A_CLIENT, (i + 1) * PATIENTS_OF_A_CLIENT);
      Random random = new Random(seed + 1 + i);
      clients.add(threads.submit(new Client(nodes, doctors, own, traffic, random, goesOn::get)));
    }
    awaitProof(killer);
    goesOn.set(false);
    for (Future<?> client : clients) {
      client.get();
    }
    weather.calm();
    killing.get();
    return killer;
  }

  /** Goes on until there is enough to be a proof, on a slow machine not for ever. */
  private void awaitProof(Killer killer) throws InterruptedException {
    Instant start = Instant.now();
    while (Instant.now().isBefore(start.plus(ROUGH_AT_MOST))
        && (Instant.now().isBefore(start.plus(ROUGH))
            || traffic.booked.get() < FEWEST_VISITS
            || killer.kills() < FEWEST_KILLS)) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  /** Whether nothing is left to be done, in time. */
  private static boolean settles(Cluster cluster) {
    try {
      eventually(SETTLING, () -> left(cluster), left -> left == 0);
      return true;
    } catch (AssertionError stillAtIt) {
      return false;
    }
  }

  private static long left(Cluster cluster) {
    return cluster.count(
        "select (select count(*) from appointments where meeting_due_at is not null"
            + " or meeting_creates_in_doubt > 0) + (select count(*) from meeting_removals"
            + " where done_at is null)");
  }

  /** Adopted is what lives although the answer that told of it got lost. */
  private static String meetings(Cluster cluster) {
    Set<String> told =
        cluster.zoom().requests(Operation.CREATE).stream()
            .filter(request -> request.status() == 201 && request.answer().fault().isEmpty())
            .map(request -> request.answer().body())
            .collect(Collectors.toSet());
    long adopted =
        cluster.zoom().meetings().stream()
            .map(SimulatedMeeting::id)
            .filter(id -> told.stream().noneMatch(body -> body.contains(Long.toString(id))))
            .count();
    return "meetings created %d, live %d, adopted without an answer at least %d, surplus removed %d"
        .formatted(
            cluster.zoom().stats().meetingsCreated(),
            cluster.zoom().stats().meetings(),
            adopted,
            cluster.count(
                "select count(*) from meeting_removals where attempts > 0 and done_at is not null"));
  }

  private void say(String text) {
    System.out.printf("[chaos, %3d s] %s%n", since(begin), text);
  }

  private static long since(Instant start) {
    return Duration.between(start, Instant.now()).toSeconds();
  }
}
