package org.healthlink.appointment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Carries events from a committed transaction to asynchronous observers on the application's own
 * executor. It only makes things faster: when too many are on their way, or an observer fails, the
 * appointment's row still says what is to be done.
 */
@ApplicationScoped
public class AfterCommitRelay {

  private static final Logger LOG = Logger.getLogger(AfterCommitRelay.class);
  private static final int MOST_ON_THEIR_WAY = 2_000;

  @Inject private Event<AppointmentEvent> events;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private final AtomicInteger onTheirWay = new AtomicInteger();

  void relay(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentEvent event) {
    if (onTheirWay.incrementAndGet() > MOST_ON_THEIR_WAY) {
      onTheirWay.decrementAndGet();
      return;
    }
    try {
      events
          .fireAsync(event, NotificationOptions.ofExecutor(executor))
          .whenComplete((delivered, failure) -> finished(event, failure));
    } catch (RejectedExecutionException e) {
      finished(event, e);
    }
  }

  /** The only place where the failure of an asynchronous observer can be seen. */
  private void finished(AppointmentEvent event, Throwable failure) {
    onTheirWay.decrementAndGet();
    if (failure != null) {
      LOG.logv(
          Level.WARN,
          "An observer failed for {0} of appointment {1}: {2}",
          event.getClass().getSimpleName(),
          event.appointmentId(),
          Failures.brief(failure));
    }
  }
}
