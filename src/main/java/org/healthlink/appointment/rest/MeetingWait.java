package org.healthlink.appointment.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;

/**
 * Lets answers wait for a meeting without holding a thread. A meeting made on this node is noticed
 * by its event, one made on another node by one query a moment for all that wait.
 */
@ApplicationScoped
class MeetingWait {

  private static final Logger LOG = Logger.getLogger(MeetingWait.class);
  private static final int MOST_WAITING = 5_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private record Waiting(UUID appointmentId, CompletableFuture<Void> done) {}

  @Inject private AppointmentService appointments;

  @Resource(lookup = BackgroundWork.SCHEDULER)
  private ManagedScheduledExecutorService scheduler;

  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * Completes when the meeting is no longer waited for, or when the time is over; at once when too
   * many wait already. Never completes exceptionally.
   */
  CompletableFuture<Void> until(UUID appointmentId, Duration longest) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (longest.isZero() || waiting.size() >= MOST_WAITING) {
      done.complete(null);
      return done;
    }
    Waiting entry = new Waiting(appointmentId, done);
    waiting.add(entry);
    done.whenComplete((nothing, failure) -> waiting.remove(entry));
    try {
      scheduler.schedule(() -> done.complete(null), longest.toMillis(), TimeUnit.MILLISECONDS);
      lookLater();
    } catch (RejectedExecutionException e) {
      done.complete(null);
    }
    return done;
  }

  void changed(@ObservesAsync AppointmentEvent.MeetingChanged event) {
    boolean waitedFor =
        waiting.stream().anyMatch(entry -> entry.appointmentId().equals(event.appointmentId()));
    if (waitedFor) {
      completeSettled(List.of(event.appointmentId()));
    }
  }

  private void lookLater() {
    if (looking.compareAndSet(false, true)) {
      scheduler.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      completeSettled(waiting.stream().map(Waiting::appointmentId).distinct().toList());
    } catch (RuntimeException e) {
      LOG.debugv("Looking for meetings failed, it is tried again: {0}", Failures.brief(e));
    } finally {
      looking.set(false);
      if (!waiting.isEmpty()) {
        lookLater();
      }
    }
  }

  private void completeSettled(List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Set<UUID> settled = Set.copyOf(appointments.settledAmong(ids));
    waiting.stream()
        .filter(entry -> settled.contains(entry.appointmentId()))
        .forEach(entry -> entry.done().complete(null));
  }
}
