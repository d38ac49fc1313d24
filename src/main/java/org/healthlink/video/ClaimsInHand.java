package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.healthlink.platform.log.LogContext;

/**
 * What this node has claimed and not yet recorded: what it works on, and what it could not record.
 * Safe for use by many threads.
 */
@ApplicationScoped
class ClaimsInHand {

  @Inject private MeetingLedger ledger;
  @Inject private MeetingRemovals removals;
  @Inject private Clock clock;

  private final Map<MeetingTask, Instant> meetings = new ConcurrentHashMap<>();
  private final Map<RemovalTask, Instant> formerMeetings = new ConcurrentHashMap<>();

  /** Works on a claim; it stays in hand until the work has told that it has recorded it. */
  void during(MeetingTask task, BooleanSupplier work) {
    LogContext.ofAppointment(task.appointmentId(), () -> during(meetings, task, work));
  }

  /** Works on a claim; it stays in hand until the work has told that it has recorded it. */
  void during(RemovalTask task, BooleanSupplier work) {
    LogContext.ofAppointment(task.appointmentId(), () -> during(formerMeetings, task, work));
  }

  private <T> void during(Map<T, Instant> inHand, T task, BooleanSupplier work) {
    Instant now = clock.instant();
    inHand.values().removeIf(since -> since.plus(MeetingLedger.LEASE).isBefore(now));
    inHand.put(task, now);
    if (work.getAsBoolean()) {
      inHand.remove(task);
    }
  }

  /** Lets other nodes claim all of it at once; returns how much that was. */
  int handBack() {
    meetings.keySet().forEach(ledger::handBack);
    formerMeetings.keySet().forEach(removals::handBack);
    return meetings.size() + formerMeetings.size();
  }
}
