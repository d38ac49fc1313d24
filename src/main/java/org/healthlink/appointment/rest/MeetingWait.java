package org.healthlink.appointment.rest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;

/**
 * Lets answers wait for a meeting without holding a thread. A meeting made on this node is noticed
 * by its event, one made on another node by one query a moment for all that wait. When the server
 * stops and takes no more work, nobody waits any longer.
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

  /** Of its own: a server that stops lets its managed threads begin nothing more. */
  private final ScheduledThreadPoolExecutor alarm =
      new ScheduledThreadPoolExecutor(1, MeetingWait::daemon);

  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  @PostConstruct
  void open() {
    alarm.setRemoveOnCancelPolicy(true);
  }

  @PreDestroy
  void close() {
    alarm.shutdownNow();
    completeAll();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "healthlink-wait");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Completes when the meeting is no longer waited for, or when the time is over; at once when too
   * many wait already, or the server stops. Never completes exceptionally.
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
      Future<?> end =
          alarm.schedule(() -> done.complete(null), longest.toMillis(), TimeUnit.MILLISECONDS);
      done.whenComplete((nothing, failure) -> end.cancel(false));
    } catch (RejectedExecutionException stopping) {
      done.complete(null);
    }
    lookLater();
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
    if (!looking.compareAndSet(false, true)) {
      return;
    }
    try {
      scheduler.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      looking.set(false);
      completeAll();
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

  private void completeAll() {
    waiting.forEach(entry -> entry.done().complete(null));
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
