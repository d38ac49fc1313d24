package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthlink.appointment.AppointmentAction;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingFact.Kind;

/**
 * How far a visit has come by what its meeting's runs say. It follows from the set of the signs
 * alone: neither their order nor how often one comes makes a difference. Pure.
 *
 * @param started whether the meeting has ever begun; what has ended has begun
 * @param running whether a run is known that has not ended
 * @param lastEnd when the last run ended; null when none has
 * @param lastHeard when the last word of a run's end was received; null when none was
 */
record VisitProgress(boolean started, boolean running, Instant lastEnd, Instant lastHeard) {

  /**
   * The end of one run may be heard before the beginning of the next, and a visit that is completed
   * stays so: an end counts this long after the last word of one, or after the slot's end.
   */
  static final Duration SETTLES_AFTER = Duration.ofSeconds(15);

  /**
   * A fact as far as it matters here; of several that differ in their times alone, the one with the
   * latest stands for all.
   */
  record Sign(String instance, Kind kind, Instant at, Instant receivedAt) {}

  /**
   * What is to be done now.
   *
   * @param actions in this order
   * @param lookAgainAt when something will be to be done even if nothing new is heard
   */
  record Next(List<AppointmentAction> actions, Optional<Instant> lookAgainAt) {}

  static VisitProgress of(Collection<Sign> signs) {
    Set<String> open = new HashSet<>();
    Set<String> ended = new HashSet<>();
    boolean started = false;
    Instant lastEnd = null;
    Instant lastHeard = null;
    for (Sign sign : signs) {
      switch (sign.kind()) {
        case STARTED, JOINED -> open.add(sign.instance());
        case ENDED -> {
          ended.add(sign.instance());
          lastEnd = later(lastEnd, sign.at());
          lastHeard = later(lastHeard, sign.receivedAt());
        }
        default -> {
          continue;
        }
      }
      started |= sign.kind() != Kind.JOINED;
    }
    open.removeAll(ended);
    return new VisitProgress(started, !open.isEmpty(), lastEnd, lastHeard);
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  Next next(TimeSlot slot, Instant now) {
    List<AppointmentAction> actions = new ArrayList<>();
    if (started) {
      actions.add(AppointmentAction.MEETING_STARTED);
    }
    Optional<Instant> over = overAt(slot);
    if (over.filter(at -> !now.isBefore(at)).isPresent()) {
      actions.add(AppointmentAction.MEETING_ENDED);
      return new Next(actions, Optional.empty());
    }
    return new Next(actions, over);
  }

  /** When the visit counts as over; empty while it runs, or when it was only tried beforehand. */
  private Optional<Instant> overAt(TimeSlot slot) {
    if (running || lastEnd == null || lastEnd.isBefore(slot.startTime())) {
      return Optional.empty();
    }
    return Optional.of(later(slot.endTime(), lastHeard).plus(SETTLES_AFTER));
  }
}
