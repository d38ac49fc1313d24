package org.healthlink.sandbox.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.healthlink.sandbox.drill.StormEvents.Event;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/**
 * Thousands of events about people at meetings, each sent twice, in any order, with forged ones
 * among them. It keeps a pace and ends when all are sent.
 */
final class Storm implements AutoCloseable {
  static final String RUN = "drill-storm";

  private static final int SENDERS = 8;
  private static final int DISTINCT_PER_SECOND = 40;
  private final World world;
  private final Http http = new Http();
  private final Random chance;
  private final ExecutorService executor =
      Executors.newFixedThreadPool(
          SENDERS,
          task -> {
            Thread thread = new Thread(task, "drill-storm");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Future<?>> sending = new ArrayList<>();
  private final Result result = new Result();

  /** What became of the requests. */
  private static final class Result {
    private final List<Duration> times = new ArrayList<>();
    private int distinct;
    private int taken;
    private int forged;
    private int forgedTaken;
    private int failed;
  }

  /**
   * What is told of the storm.
   *
   * @param distinct events
   * @param taken good requests that were answered with success
   * @param failed good requests that were not
   * @param forged requests with a wrong signature
   * @param forgedTaken of them, those that were not refused
   */
  record Summary(
      int distinct, int taken, int failed, int forged, int forgedTaken, Tally.Times times) {}

  Storm(World world, long seed) {
    this.world = world;
    this.chance = new Random(seed);
  }

  /** Begins to send what so long a storm consists of. */
  void begin(Duration length) {
    int distinct = Math.toIntExact(length.toSeconds()) * DISTINCT_PER_SECOND;
    List<Event> events = new StormEvents(world.zoom(), chance).of(distinct);
    result.distinct = events.isEmpty() ? 0 : distinct;
    if (events.isEmpty()) {
      return;
    }
    long pause = length.toNanos() * SENDERS / events.size();
    for (int sender = 0; sender < SENDERS; sender++) {
      List<Event> own = new ArrayList<>();
      for (int i = sender; i < events.size(); i += SENDERS) {
        own.add(events.get(i));
      }
      sending.add(executor.submit(() -> send(own, pause)));
    }
  }

  void awaitEnd() throws InterruptedException {
    for (Future<?> sender : sending) {
      try {
        sender.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The storm broke off", e.getCause());
      }
    }
  }

  Summary summary() {
    synchronized (result) {
      return new Summary(
          result.distinct,
          result.taken,
          result.failed,
          result.forged,
          result.forgedTaken,
          Tally.Times.of(result.times));
    }
  }

  private void send(List<Event> events, long pause) {
    long next = System.nanoTime();
    for (Event event : events) {
      next += pause;
      long wait = next - System.nanoTime();
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      count(event, send(event));
    }
  }

  private Http.Answer send(Event event) {
    String secret = ZoomSimulator.WEBHOOK_SECRET + (event.forged() ? "-guessed" : "");
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    byte[] bytes = event.body().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "x-zm-request-timestamp",
            timestamp,
            "x-zm-signature",
            Webhooks.signature(secret, timestamp, bytes));
    return http.send("POST", world.api() + "/webhooks/zoom", headers, event.body());
  }

  private void count(Event event, Http.Answer answer) {
    synchronized (result) {
      if (event.forged()) {
        result.forged++;
        result.forgedTaken += answer.status() == 401 ? 0 : 1;
      } else {
        result.taken += answer.ok() ? 1 : 0;
        result.failed += answer.ok() ? 0 : 1;
        result.times.add(answer.took());
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
