package org.healthlink.chaos;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.junit.jupiter.api.Test;

/**
 * Five thousand meetings to be made for sixty hosts, by one node and then by two. They are made as
 * fast as the configured rate allows, and a Zoom that enforces that very rate over any second never
 * has to.
 */
class BacklogIT {
  private static final int RATE = Integer.getInteger("chaos.rate", 30);
  private static final int MEETINGS = 5_000;
  private static final int HOSTS = 60;
  private static final double SHARE = 0.95;
  private static final int BY_ONE_NODE = 2_000;
  private static final int WHILE_THE_SECOND_STARTS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Instant begin = Instant.now();

  @Test
  void aFullBacklogIsWorkedOffAtTheConfiguredRateAndNeverFasterThanZoomAllows() throws Exception {
    try (Cluster cluster =
        new Cluster("backlog", 2, Map.of("ZOOM_RATE_PER_SECOND", Integer.toString(RATE)))) {
      Node first = cluster.nodes().get(0);
      Node second = cluster.nodes().get(1);
      first.start();
      insertBacklog(cluster);
      awaitHostChecks(cluster);
      say("one node is up, %d meetings wait, %d calls a second".formatted(MEETINGS, RATE));
      cluster.zoom().limitPerSecond(RATE);
      makeDue(cluster, BY_ONE_NODE);
      awaitMade(cluster, BY_ONE_NODE);
      makeDue(cluster, WHILE_THE_SECOND_STARTS);
      second.start();
      awaitMade(cluster, BY_ONE_NODE + WHILE_THE_SECOND_STARTS);
      say("two nodes are up");
      makeDue(cluster, MEETINGS);
      awaitMade(cluster, MEETINGS);
      check(cluster);
    }
  }

  private void check(Cluster cluster) {
    List<Instant> calls =
        cluster.zoom().requests(Operation.CREATE).stream()
            .map(RecordedRequest::at)
            .sorted()
            .toList();
    int starting = BY_ONE_NODE + WHILE_THE_SECOND_STARTS;
    double one = rate(calls, 0, BY_ONE_NODE);
    double two = rate(calls, starting, MEETINGS);
    int refused = cluster.zoom().stats().tooManyRequests();
    say(
        "configured %d/s; one node %.2f/s, while the second started %.2f/s, two nodes %.2f/s"
            .formatted(RATE, one, rate(calls, BY_ONE_NODE, starting), two));
    say(
        "answers 429: %d, most calls in any second: %d, meetings %d"
            .formatted(refused, mostInASecond(cluster), cluster.zoom().stats().meetings()));
    eventually(() -> ready(cluster), ready -> ready == MEETINGS);
    assertEquals(MEETINGS, cluster.zoom().stats().meetingsCreated());
    assertEquals(0, refused, "answers 429");
    assertTrue(one >= SHARE * RATE, "one node: " + one);
    assertTrue(two >= SHARE * RATE, "two nodes: " + two);
  }

  /** So many of those that wait, the nearest first. */
  private static void makeDue(Cluster cluster, int most) {
    cluster.run(
        "update appointments set meeting_due_at = clock_timestamp() where id in (select id from"
            + " appointments where meeting_state = 'PENDING' and meeting_due_at is null order by"
            + " start_time, id limit ?)",
        most);
  }

  /** Doctor by doctor, one visit an hour from tomorrow on. */
  private static void insertBacklog(Cluster cluster) {
    List<UUID> doctors = cluster.doctors(HOSTS, HOSTS);
    List<UUID> patients = cluster.patients(HOSTS);
    for (int i = 0; i < HOSTS; i++) {
      int count = MEETINGS / HOSTS + (i < MEETINGS % HOSTS ? 1 : 0);
      cluster.run(
          "insert into appointments (id, doctor_id, patient_id, type, status, start_time, end_time,"
              + " version, created_at, updated_at, meeting_reference, meeting_state)"
              + " select gen_random_uuid(), ?, ?, 'ONLINE', 'SCHEDULED', at, at + interval '30"
              + " minutes', 0, now(), now(), 'HL-' || gen_random_uuid(), 'PENDING' from (select"
              + " date_trunc('hour', now()) + interval '1 day' + n * interval '1 hour' as at from"
              + " generate_series(1, ?) n) times",
          doctors.get(i),
          patients.get(i),
          count);
    }
    cluster.run("analyze appointments");
  }

  /** What Zoom is asked about the hosts is no part of the backlog. */
  private static void awaitHostChecks(Cluster cluster) {
    eventually(
        PATIENCE,
        () -> cluster.count("select count(*) from doctors where zoom_user_state = 'ACTIVE'"),
        checked -> checked == HOSTS);
  }

  /** Looks seldom: each look at the simulator costs time that calls are measured by. */
  private static void awaitMade(Cluster cluster, int meetings) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (made(cluster) < meetings && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    assertTrue(made(cluster) >= meetings, "only " + made(cluster) + " meetings in time");
  }

  private static int made(Cluster cluster) {
    return cluster.zoom().stats().meetingsCreated();
  }

  private static long ready(Cluster cluster) {
    return cluster.count("select count(*) from appointments where meeting_state = 'READY'");
  }

  /** Calls per second from one to another. */
  private static double rate(List<Instant> calls, int from, int to) {
    int last = Math.min(to, calls.size()) - 1;
    return (last - from) * 1_000.0 / Duration.between(calls.get(from), calls.get(last)).toMillis();
  }

  private static int mostInASecond(Cluster cluster) {
    List<Instant> calls =
        cluster.zoom().requests().stream()
            .filter(request -> !request.is(Operation.TOKEN))
            .map(RecordedRequest::at)
            .sorted()
            .toList();
    int most = 0;
    for (int from = 0, to = 0; to < calls.size(); to++) {
      while (!calls.get(from).plusSeconds(1).isAfter(calls.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private void say(String text) {
    System.out.printf(
        "[backlog, %3d s] %s%n", Duration.between(begin, Instant.now()).toSeconds(), text);
  }
}
