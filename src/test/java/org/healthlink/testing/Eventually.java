package org.healthlink.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Looks again and again until something is as it should be, up to a deadline. */
public final class Eventually {
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(40).toNanos();

  private Eventually() {}

  /** The first value that is as wanted; fails with the last one after twenty seconds. */
  public static <T> T eventually(Supplier<T> look, Predicate<T> wanted) {
    return eventually(USUAL_PATIENCE, look, wanted);
  }

  /** The first value that is as wanted; fails with the last one when the time is over. */
  public static <T> T eventually(Duration patience, Supplier<T> look, Predicate<T> wanted) {
    long end = System.nanoTime() + patience.toNanos();
    T seen = look.get();
    while (!wanted.test(seen)) {
      if (System.nanoTime() > end) {
        throw new AssertionFailedError("Not as wanted after " + patience + ": " + seen);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
      seen = look.get();
    }
    return seen;
  }
}
