package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.healthlink.platform.log.LogContext;

/** What this node has claimed and not yet recorded. Safe for use by many threads. */
@ApplicationScoped
class ClaimsInHand {

  @Inject private MeetingLedger ledger;
  @Inject private MeetingRemovals removals;

  private final Set<MeetingTask> meetings = ConcurrentHashMap.newKeySet();
  private final Set<RemovalTask> formerMeetings = ConcurrentHashMap.newKeySet();

  /** Works on a claim, which is in hand meanwhile. */
  void during(MeetingTask task, Runnable work) {
    during(meetings, task, () -> LogContext.ofAppointment(task.appointmentId(), work));
  }

  /** Works on a claim, which is in hand meanwhile. */
  void during(RemovalTask task, Runnable work) {
    during(formerMeetings, task, () -> LogContext.ofAppointment(task.appointmentId(), work));
  }

  private static <T> void during(Set<T> inHand, T task, Runnable work) {
    inHand.add(task);
    try {
      work.run();
    } finally {
      inHand.remove(task);
    }
  }

  /** Lets other nodes claim all of it at once; returns how much that was. */
  int handBack() {
    int count = 0;
    for (MeetingTask task : meetings) {
      ledger.handBack(task);
      count++;
    }
    for (RemovalTask task : formerMeetings) {
      removals.handBack(task);
      count++;
    }
    return count;
  }
}
