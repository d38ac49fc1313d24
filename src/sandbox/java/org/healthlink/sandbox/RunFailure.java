package org.healthlink.sandbox;

/** Why the run ends, in one line for the person at the console. */
final class RunFailure extends RuntimeException {

  RunFailure(String message) {
    super(message);
  }
}
