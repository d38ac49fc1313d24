package org.healthlink.video;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Brings meetings in step with their appointments: claim, call the provider, record. No more than
 * {@code meeting.concurrency} of them at a time on this node; what finds no room stays due in the
 * database.
 */
@ApplicationScoped
public class MeetingReconciler {

  private static final Logger LOG = Logger.getLogger(MeetingReconciler.class);

  /**
   * After so many a worker makes way for other work on the executor; the sweeper starts another.
   */
  private static final int MOST_IN_A_ROW = 500;

  /** With the servers' own grace for requests before it, less than service managers wait. */
  static final Duration FOR_WHAT_IS_CLAIMED = Duration.ofSeconds(15);

  @Inject private MeetingProvider provider;
  @Inject private MeetingLedger ledger;
  @Inject private MeetingRemovals removals;
  @Inject private MeetingSteps steps;
  @Inject private RemovalWorker removalWorker;
  @Inject private MeetingConfiguration configuration;
  @Inject private ProviderRoom room;
  @Inject private ClaimsInHand claims;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  void booked(@ObservesAsync AppointmentEvent.Booked event) {
    if (provider.enabled()) {
      workOn(event.appointmentId());
    }
  }

  void changed(@ObservesAsync AppointmentEvent.Changed event) {
    workOn(event.appointmentId());
  }

  void due(@ObservesAsync AppointmentEvent.MeetingDue event) {
    workOn(event.appointmentId());
  }

  private void workOn(UUID appointmentId) {
    if (!room.enter()) {
      return;
    }
    guarded(
        () -> {
          Optional<MeetingTask> task = ledger.claim(appointmentId);
          if (task.isPresent()) {
            take(task.get());
            workOff();
          }
        });
  }

  /** Starts as many workers as there is due work and room for; does not wait for them. */
  void startWorkers() {
    int most = configuration.concurrency();
    int due = Math.min(most, ledger.countDue(most) + removals.countDue(most));
    for (int started = 0; started < due && room.enter(); started++) {
      try {
        executor.execute(() -> guarded(this::workOff));
      } catch (RejectedExecutionException e) {
        room.leave();
        return;
      }
    }
  }

  /** Servers differ in what they end first: this comes before beans, the sweeper before EJBs. */
  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
    stop(FOR_WHAT_IS_CLAIMED);
  }

  /**
   * Finishes what this node has claimed, or after so long hands it back; claims nothing more. Does
   * nothing the second time.
   */
  void stop(Duration patience) {
    if (room.isClosed()) {
      return;
    }
    boolean finished = room.close(patience);
    int left = claims.handBack();
    if (!finished || left > 0) {
      LOG.logv(Level.INFO, "{0} claims are handed back: this node stops", left);
    }
  }

  private void take(MeetingTask task) {
    claims.during(task, () -> steps.take(task));
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // Errors too: what an executor's thread throws on is seen by nobody.
      LOG.errorv("Looking for due meetings failed unexpectedly: {0}", Failures.brief(e));
    } finally {
      room.leave();
    }
  }

  private void workOff() {
    for (int done = 0; done < MOST_IN_A_ROW && !room.isClosed(); done++) {
      Optional<MeetingTask> task = ledger.claimNearest();
      if (task.isPresent()) {
        take(task.get());
      } else if (!removalWorker.workOnOne()) {
        return;
      }
    }
  }
}
