package org.healthlink.directory;

import java.time.Instant;

/**
 * A stretch of time, from its first instant to the first one after it.
 *
 * @param from the first instant that belongs to it
 * @param to the first instant that does not
 */
public record Opening(Instant from, Instant to) {

  /** Refuses a stretch that ends before it begins or lasts no time. */
  public Opening {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
  }

  /** Whether any instant belongs to both. */
  public boolean overlaps(Instant otherFrom, Instant otherTo) {
    return from.isBefore(otherTo) && otherFrom.isBefore(to);
  }
}
