package org.healthlink.bench;

/** The benchmark cannot go on; the message says why, for whoever started it. */
final class BenchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchFailure(String message) {
    super(message);
  }
}
