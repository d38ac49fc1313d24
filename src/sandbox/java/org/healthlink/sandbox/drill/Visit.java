package org.healthlink.sandbox.drill;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit as the people who booked, moved or cancelled it were told that it stands.
 *
 * @param comes whether its people come to the door in this drill
 * @param unsure a change of it was not answered: it may have happened or not
 */
record Visit(
    UUID id,
    Roster.Pair people,
    Instant start,
    Instant end,
    boolean comes,
    boolean cancelled,
    boolean unsure) {

  Visit movedTo(Instant newStart, Instant newEnd) {
    return new Visit(id, people, newStart, newEnd, comes, cancelled, unsure);
  }

  Visit withCancellation() {
    return new Visit(id, people, start, end, comes, true, unsure);
  }

  Visit withDoubt() {
    return new Visit(id, people, start, end, comes, cancelled, true);
  }
}
