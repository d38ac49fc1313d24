package org.healthlink.platform;

import java.time.Duration;

/**
 * Work that a node does by itself from time to time. A feature offers each of its chores as a bean;
 * one timer of the application runs them, one after the other, on every node. A chore is bounded,
 * brings its own transactions, and may throw: it is then tried again at its next time.
 */
public interface Chore {

  /** For the log, in a few words. */
  String name();

  /** The time between two runs, five seconds at least. */
  Duration every();

  /** Does a bounded piece of it and tells how much that was. */
  int work();
}
