package org.healthlink.video;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.directory.DoctorChanged;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Brings meetings in step with their appointments: claim, call the provider, record. No more than
 * {@code meeting.concurrency} of them at a time on this node; what finds no room stays due in the
 * database. No failure leaves here: each one is recorded in the row and logged once.
 */
@ApplicationScoped
public class MeetingReconciler {

  private static final Logger LOG = Logger.getLogger(MeetingReconciler.class);

  /**
   * After so many a worker makes way for other work on the executor; the sweeper starts another.
   */
  private static final int MOST_IN_A_ROW = 500;

  @Inject private MeetingLedger ledger;
  @Inject private VideoProvider provider;
  @Inject private MeetingConfiguration configuration;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private Semaphore room;

  @PostConstruct
  void makeRoom() {
    room = new Semaphore(configuration.concurrency());
  }

  void booked(@ObservesAsync AppointmentEvent.Booked event) {
    if (!room.tryAcquire()) {
      return;
    }
    try {
      ledger.claim(event.appointmentId()).ifPresent(this::reconcile);
      workOff();
    } catch (RuntimeException | Error e) {
      logUnexpected("Looking for due meetings failed", e);
    } finally {
      room.release();
    }
  }

  /** Runs inside the transaction that changes the doctor, so that both are seen together. */
  void doctorChanged(@Observes DoctorChanged event) {
    ledger.rearmFailed(event.doctorId());
  }

  /** Starts as many workers as there is due work and room for; does not wait for them. */
  void startWorkers() {
    int due = ledger.countDue(configuration.concurrency());
    for (int started = 0; started < due && room.tryAcquire(); started++) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException e) {
        room.release();
        return;
      }
    }
  }

  private void work() {
    try {
      workOff();
    } catch (RuntimeException | Error e) {
      logUnexpected("Looking for due meetings failed", e);
    } finally {
      room.release();
    }
  }

  private void workOff() {
    for (int done = 0; done < MOST_IN_A_ROW; done++) {
      Optional<MeetingTask> task = ledger.claimNearest();
      if (task.isEmpty()) {
        return;
      }
      reconcile(task.get());
    }
  }

  private void reconcile(MeetingTask task) {
    boolean settled = !task.unsettled();
    try {
      // Look before the leap: an order whose outcome is unknown may have been carried out.
      Optional<MeetingDetails> made = settled ? Optional.empty() : provider.find(task.order());
      settled = true;
      record(task, made.isPresent() ? made.get() : provider.create(task.order()));
    } catch (VideoProviderException e) {
      failed(task, e, settled);
    } catch (RuntimeException | Error e) {
      // Errors too: what an executor's thread throws on is seen by nobody.
      failedUnexpectedly(task, e);
    }
  }

  private void record(MeetingTask task, MeetingDetails details) {
    if (!ledger.recordMade(task, details)) {
      LOG.warnv(
          "The meeting of appointment {0} was made after its claim had lapsed; whoever claims it"
              + " next takes it over",
          task.appointmentId());
    }
  }

  private void failed(MeetingTask task, VideoProviderException failure, boolean settled) {
    Duration pause = null;
    boolean unsettled = !settled;
    if (failure instanceof VideoProviderException.Retryable retryable) {
      pause = pause(task, retryable.delay());
      unsettled |= retryable.outcomeUnknown();
    }
    LOG.logv(
        Level.WARN,
        "{0}: {1} ({2}), appointment {3}, tracking id {4}, {5}",
        failure.headline(),
        failure.code(),
        failure.detail(),
        task.appointmentId(),
        failure.trackingId().orElse("none"),
        pause == null ? "not tried again by itself" : "next attempt in " + pause);
    ledger.recordFailure(task, failure.code(), failure.detail(), pause, unsettled);
  }

  private void failedUnexpectedly(MeetingTask task, Throwable failure) {
    logUnexpected("The meeting of appointment " + task.appointmentId() + " failed", failure);
    try {
      ledger.recordFailure(
          task,
          "internal-error",
          "Something unexpected went wrong; the log of the node has it.",
          pause(task, Optional.empty()),
          true);
    } catch (RuntimeException e) {
      LOG.debugv("The failure could not be recorded, its claim lapses: {0}", Failures.brief(e));
    }
  }

  private Duration pause(MeetingTask task, Optional<Duration> asked) {
    return configuration
        .retrySchedule()
        .pauseAfter(task.attempt(), asked, ThreadLocalRandom.current().nextDouble());
  }

  /** Class and place alone: messages of databases repeat the values of rows. */
  private static void logUnexpected(String what, Throwable failure) {
    LOG.logv(Level.ERROR, "{0} unexpectedly: {1}", what, Failures.brief(failure));
  }
}
