package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is told of a drill in the end.
 *
 * @param rooms whether the fallback was there
 * @param calm how long it was calm before
 * @param recovery how long until all meetings were made and Zoom was asked again; empty when that
 *     did not come about
 * @param settled how long until nothing at all was to be done; empty when that did not come about
 * @param peak the application's figures during the incident
 * @param doors those who came in the incident or after
 * @param fallbacks visits that the application has moved to rooms, by reason
 * @param tokens fetches of tokens, by outcome
 * @param alerts empty when nobody watched
 * @param storm empty when there was none
 * @param stored events of the storm in the database
 */
record Outcome(
    Plan plan,
    boolean rooms,
    Duration calm,
    Optional<Duration> recovery,
    Optional<Duration> settled,
    Tally tally,
    Gauges.Peak peak,
    DoorBook.Summary doors,
    Map<String, Long> fallbacks,
    Map<String, Long> tokens,
    Optional<List<AlertWatch.Story>> alerts,
    Optional<Storm.Summary> storm,
    long stored,
    Promises promises) {

  /** Whether the application has done what it promises for such an incident. */
  boolean coped() {
    return promises.kept()
        && tally.failed() == 0
        && recovery.isPresent()
        && (!rooms || doors.shut() == 0)
        && storm.map(this::weathered).orElse(true);
  }

  /** Everything good was stored once, nothing forged was taken. */
  private boolean weathered(Storm.Summary seen) {
    return seen.distinct() > 0
        && seen.failed() == 0
        && seen.forgedTaken() == 0
        && stored == seen.distinct();
  }
}
