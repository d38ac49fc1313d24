package org.healthlink.video;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/**
 * Keeps this node's background calls to providers to {@code meeting.concurrency} at a time. Nobody
 * waits for room: who finds none leaves the work for later.
 */
@ApplicationScoped
class ProviderRoom {

  @Inject private MeetingConfiguration configuration;

  private Semaphore places;

  @PostConstruct
  void open() {
    places = new Semaphore(configuration.concurrency());
  }

  /** Whether there is a place; who takes it gives it back with {@link #leave}. */
  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }
}
