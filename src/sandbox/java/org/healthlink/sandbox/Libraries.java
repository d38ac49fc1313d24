package org.healthlink.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries that tell every step of theirs to warnings. */
final class Libraries {

  /** Held, because the logging framework forgets the level of a logger that nobody holds. */
  private static final Map<String, Logger> QUIET = new ConcurrentHashMap<>();

  private Libraries() {}

  static void quiet(String logger) {
    QUIET.computeIfAbsent(logger, Logger::getLogger).setLevel(Level.WARNING);
  }
}
