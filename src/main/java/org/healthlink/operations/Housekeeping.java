package org.healthlink.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.platform.Failures;
import org.healthlink.video.DueMeetings;
import org.healthlink.video.MeetingFacts;
import org.healthlink.video.MeetingRemovals;
import org.jboss.logging.Logger;

/** Clears away what is no longer needed. Each task is a transaction of its own. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final int MOST_MEETINGS = 1_000;

  @Inject private AppointmentService appointments;
  @Inject private DueMeetings meetings;
  @Inject private MeetingRemovals removals;
  @Inject private MeetingFacts facts;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    run("old idempotency keys forgotten", appointments::forgetOldKeys);
    run("removed meetings forgotten", removals::forgetDone);
    run("facts about meetings forgotten", facts::forgetOld);
  }

  /** A visit that has been over for long keeps no way into its meeting. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void cleanUpMeetings() {
    run("meetings of finished visits due for removal", () -> meetings.cleanUp(MOST_MEETINGS));
  }

  /** Thrown on, a server would run the timer again at once and log it twice. */
  private static void run(String what, IntSupplier task) {
    try {
      LOG.debugv("{0}: {1}", what, task.getAsInt());
    } catch (RuntimeException e) {
      LOG.warnv("{0}: failed with {1}; tried again at the next time", what, Failures.brief(e));
    }
  }
}
