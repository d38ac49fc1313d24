package org.healthlink.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Gives every new aggregate its identifier: a UUID of version 7, which sorts by the time of its
 * birth, so that an index over it grows at one end. Safe for use by many threads.
 */
@ApplicationScoped
public class Ids {
  // One generator: a new one for each call would give up the order inside a millisecond.
  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  /** A UUID that was never handed out before. */
  public UUID next() {
    return generator.generate();
  }
}
