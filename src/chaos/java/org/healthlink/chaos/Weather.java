package org.healthlink.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** Everything that can go wrong at Zoom, at random, until it calms down. */
record Weather(ZoomSimulator zoom) {
  /** New meetings stay out of the lists for so long. */
  private static final Duration LAG_OF_LISTS = Duration.ofSeconds(20);

  /** Nobody waits for an answer that long: the meeting is made after its client has given up. */
  private static final Duration TOO_LONG = Duration.ofSeconds(9);

  void rough(long seed) {
    zoom.faultSeed(seed);
    zoom.listDelay(LAG_OF_LISTS);
    zoom.faults(
        Fault.delay(Duration.ofMillis(300)).probability(0.15),
        Fault.delay(TOO_LONG).on(Operation.CREATE).probability(0.03),
        Fault.of(Kind.DROP_AFTER).on(Operation.CREATE).probability(0.15),
        Fault.of(Kind.TRUNCATE).on(Operation.CREATE).probability(0.05),
        Fault.of(Kind.DROP_BEFORE).on(Operation.CREATE).probability(0.05),
        Fault.of(Kind.DROP_AFTER).probability(0.04),
        Fault.of(Kind.DROP_BEFORE).probability(0.02),
        Fault.of(Kind.HTML).probability(0.01),
        Fault.of(Kind.EXPIRE_TOKEN).probability(0.01),
        Fault.status(429).probability(0.03),
        Fault.status(429).retryAfter("2").probability(0.02),
        Fault.status(500).probability(0.05),
        Fault.status(503).retryAfter("1").probability(0.02));
  }

  void calm() {
    zoom.clearFaults();
    zoom.listDelay(Duration.ZERO);
  }

  /** How often each fault happened; delays are not noted. */
  Map<String, Integer> happened() {
    Map<String, Integer> counts = new TreeMap<>();
    for (RecordedRequest request : zoom.requests()) {
      String fault = request.answer().fault();
      if (!fault.isEmpty()) {
        String name = fault.equals("status") ? Integer.toString(request.status()) : fault;
        counts.merge(name, 1, Integer::sum);
      }
    }
    return counts;
  }
}
