package org.healthlink.sandbox.zoom;

/** How many API calls are being handled, and the most there were at the same time. */
final class InFlight {
  private int now;
  private int most;

  synchronized void enter() {
    now++;
    most = Math.max(most, now);
  }

  synchronized void leave() {
    now--;
  }

  synchronized int now() {
    return now;
  }

  synchronized int most() {
    return most;
  }

  /** Forgets the highest number; what is under way counts on. */
  synchronized void reset() {
    most = now;
  }
}
