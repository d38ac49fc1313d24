package org.healthlink.video;

import java.time.Duration;
import java.util.Optional;

/**
 * When a failed attempt is followed by the next: the pause doubles from the initial one to the
 * longest, and a part of it is left to chance so that what failed together is not tried together.
 * Pure.
 *
 * @param initial the first pause
 * @param longest the longest one
 */
public record RetrySchedule(Duration initial, Duration longest) {

  private static final int MOST_DOUBLINGS = 30;

  /** No limit of a provider lasts longer than a day; what asks for more is mistaken. */
  private static final Duration LONGEST_ASKED = Duration.ofHours(25);

  /**
   * The pause after a failed attempt.
   *
   * @param attempts how many have failed in a row, from 1
   * @param asked what the provider asked for; it is never undercut, up to a day
   * @param chance from 0 to 1: where in the second half of the pause the attempt lies
   */
  public Duration pauseAfter(int attempts, Optional<Duration> asked, double chance) {
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1));
    double full = Math.min(longest.toMillis(), initial.toMillis() * Math.pow(2, doublings));
    Duration own = Duration.ofMillis(Math.round(full / 2 + full / 2 * chance));
    return asked
        .map(provider -> provider.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : provider)
        .filter(provider -> provider.compareTo(own) > 0)
        .orElse(own);
  }
}
