package org.healthlink.video;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps this node's background calls to providers to {@code meeting.concurrency} at a time. Nobody
 * waits for room: who finds none leaves the work for later. Once it is closed nobody finds any.
 */
@ApplicationScoped
class ProviderRoom {

  @Inject private MeetingConfiguration configuration;

  private Semaphore places;
  private volatile boolean closed;

  @PostConstruct
  void open() {
    places = new Semaphore(configuration.concurrency());
  }

  /** Whether there is a place; who takes it gives it back with {@link #leave}. */
  boolean enter() {
    return !closed && places.tryAcquire();
  }

  void leave() {
    places.release();
  }

  /** Whoever has a place finishes what he has in hand, and takes up nothing more. */
  boolean isClosed() {
    return closed;
  }

  /** Lets nobody in any more, and waits so long for those who are there; false when some stay. */
  boolean close(Duration patience) {
    closed = true;
    try {
      return places.tryAcquire(
          configuration.concurrency(), patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
