package org.healthlink.sandbox.zoom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults in force, and the requests that they hold back. Safe for many threads. */
final class Faults implements AutoCloseable {
  private static final Duration LONGEST_HANG = Duration.ofMinutes(5);

  /** A fault with the number of times that it may still happen. */
  private static final class Loaded {
    private final Fault fault;
    private int left;

    Loaded(Fault fault) {
      this.fault = fault;
      this.left = fault.times() == null ? Integer.MAX_VALUE : fault.times();
    }
  }

  /** What happens to one request: how long it waits, then what goes wrong with it. */
  record Due(Duration delay, Optional<Fault> fault) {}

  private final List<Loaded> loaded = new ArrayList<>();
  private Random random = new Random(0);
  private long generation;
  private boolean closed;

  /** Puts these faults in the place of all others; requests that hang are let go unanswered. */
  synchronized void replace(List<Fault> faults) {
    loaded.clear();
    faults.forEach(f -> loaded.add(new Loaded(f)));
    generation++;
    notifyAll();
  }

  synchronized void seed(long seed) {
    random = new Random(seed);
  }

  synchronized List<Fault> inForce() {
    return loaded.stream().filter(l -> l.left > 0).map(l -> l.fault).toList();
  }

  /** Decides what happens to a request, and uses up what happens. */
  synchronized Due next(Operation operation) {
    long millis = 0;
    for (Loaded candidate : loaded) {
      if (candidate.left > 0 && candidate.fault.concerns(operation) && happens(candidate.fault)) {
        candidate.left -= candidate.fault.times() == null ? 0 : 1;
        if (candidate.fault.kind() != Fault.Kind.DELAY) {
          return new Due(Duration.ofMillis(millis), Optional.of(candidate.fault));
        }
        millis += candidate.fault.millis();
      }
    }
    return new Due(Duration.ofMillis(millis), Optional.empty());
  }

  /** Waits this long, or until the simulator closes. */
  synchronized void pause(Duration length) throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    while (!closed && waitUntil(end)) {
      continue;
    }
  }

  /** Waits until the faults are replaced or the simulator closes, five minutes at most. */
  synchronized void hang() throws InterruptedException {
    long started = generation;
    long end = System.nanoTime() + LONGEST_HANG.toNanos();
    while (!closed && generation == started && waitUntil(end)) {
      continue;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits for news and tells whether there is time left. */
  private boolean waitUntil(long end) throws InterruptedException {
    long millis = (end - System.nanoTime()) / 1_000_000;
    if (millis > 0) {
      wait(millis);
    }
    return millis > 0;
  }

  private boolean happens(Fault fault) {
    return fault.probability() == null || random.nextDouble() < fault.probability();
  }
}
