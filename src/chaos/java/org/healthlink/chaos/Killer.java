package org.healthlink.chaos;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/**
 * Kills one node after the other with SIGKILL, while calls to Zoom are under way, and starts each
 * again before the next; the other one works on.
 */
final class Killer implements Runnable {
  private final Cluster cluster;
  private final Random random;
  private final Traffic traffic;
  private final BooleanSupplier goesOn;
  private final AtomicInteger kills = new AtomicInteger();

  Killer(Cluster cluster, Random random, Traffic traffic, BooleanSupplier goesOn) {
    this.cluster = cluster;
    this.random = random;
    this.traffic = traffic;
    this.goesOn = goesOn;
  }

  int kills() {
    return kills.get();
  }

  @Override
  public void run() {
    try {
      while (goesOn.getAsBoolean()) {
        LockSupport.parkNanos(Duration.ofMillis(2_000 + random.nextInt(6_000)).toNanos());
        awaitCallsUnderWay(cluster.zoom());
        Node node = cluster.nodes().get(random.nextInt(cluster.nodes().size()));
        node.kill();
        kills.incrementAndGet();
        node.start();
      }
    } catch (Exception e) {
      traffic.surprise("A node did not come up again: " + e);
    }
  }

  private void awaitCallsUnderWay(ZoomSimulator zoom) {
    while (goesOn.getAsBoolean() && zoom.stats().inFlight() < 2) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
