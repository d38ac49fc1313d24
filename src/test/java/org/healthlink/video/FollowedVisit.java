package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.healthlink.appointment.AppointmentAction;
import org.healthlink.appointment.AppointmentFixture;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.unit.SteppedClock;
import org.healthlink.video.VisitProgress.Next;
import org.healthlink.video.VisitProgress.Sign;

/** A visit that follows its meeting as the database's does, in memory and by a stepped clock. */
final class FollowedVisit {

  private final Map<MeetingFact, Instant> received = new LinkedHashMap<>();
  private final Map<MeetingFact, Instant> due = new LinkedHashMap<>();
  private final SteppedClock clock = new SteppedClock("2026-12-01T00:00:00Z");
  private AppointmentStatus status = AppointmentStatus.SCHEDULED;

  /** Lets the time come, if it has not come yet. */
  void waitUntil(Instant then) {
    Duration left = Duration.between(clock.instant(), then);
    clock.step(left.isNegative() ? Duration.ZERO : left);
  }

  void step(Duration length) {
    clock.step(length);
  }

  void receive(MeetingFact fact) {
    if (received.putIfAbsent(fact, clock.instant()) == null && fact.kind().asksForWork()) {
      due.put(fact, clock.instant());
    }
  }

  void workOff() {
    Instant now = clock.instant();
    if (due.values().stream().allMatch(now::isBefore)) {
      return;
    }
    Next next =
        VisitProgress.of(
                received.entrySet().stream()
                    .map(
                        entry ->
                            new Sign(
                                entry.getKey().instance(),
                                entry.getKey().kind(),
                                entry.getKey().at(),
                                entry.getValue()))
                    .toList())
            .next(AppointmentFixture.SLOT, now);
    for (AppointmentAction action : next.actions()) {
      status = action.apply(status, AppointmentFixture.SLOT, now).orElse(status);
    }
    due.replaceAll((fact, at) -> now.isBefore(at) ? at : again(fact, next));
    due.values().removeIf(Instant.MAX::equals);
  }

  private static Instant again(MeetingFact fact, Next next) {
    return fact.kind() == MeetingFact.Kind.ENDED
        ? next.lookAgainAt().orElse(Instant.MAX)
        : Instant.MAX;
  }

  /** The status when everything that will happen by itself has happened. */
  AppointmentStatus inTheEnd() {
    workOff();
    while (!due.isEmpty()) {
      waitUntil(due.values().stream().min(Instant::compareTo).orElseThrow());
      workOff();
    }
    return status;
  }
}
