package org.healthlink.appointment.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that wait, in a server that goes on and in one that stops. */
class MeetingWaitTest {
  private static final UUID VISIT = new UUID(0, 1);
  private static final Duration LONG = Duration.ofHours(1);

  private final MeetingWait wait = new MeetingWait();
  private final List<UUID> settled = new ArrayList<>();
  private final List<Runnable> looks = new ArrayList<>();
  private boolean stopping;

  @BeforeEach
  void assemble() {
    Fields.set(
        wait,
        "appointments",
        new AppointmentService() {
          @Override
          public List<UUID> settledAmong(List<UUID> ids) {
            return settled;
          }
        });
    Fields.set(wait, "scheduler", scheduler());
    wait.open();
  }

  @AfterEach
  void close() {
    wait.close();
  }

  @Test
  void aMeetingThatWasMadeHereEndsTheWait() {
    CompletableFuture<Void> done = wait.until(VISIT, LONG);
    assertFalse(done.isDone());
    settled.add(VISIT);
    wait.changed(new AppointmentEvent.MeetingChanged(VISIT));
    assertTrue(done.isDone());
  }

  @Test
  void aMeetingThatWasMadeElsewhereEndsTheWait() {
    CompletableFuture<Void> done = wait.until(VISIT, LONG);
    looks.remove(0).run();
    assertFalse(done.isDone());
    settled.add(VISIT);
    looks.remove(0).run();
    assertTrue(done.isDone());
  }

  @Test
  void itEndsByItselfWithoutTheServersThreads() throws Exception {
    wait.until(VISIT, Duration.ofMillis(1)).get(1, TimeUnit.MINUTES);
  }

  @Test
  void nobodyWaitsInAServerThatTakesNoMoreWork() {
    stopping = true;
    assertTrue(wait.until(VISIT, LONG).isDone());
  }

  @Test
  void aServerThatTakesNoMoreWorkEndsEveryWait() {
    CompletableFuture<Void> done = wait.until(VISIT, LONG);
    stopping = true;
    looks.remove(0).run();
    assertTrue(done.isDone());
  }

  @Test
  void theEndOfTheApplicationEndsEveryWait() {
    CompletableFuture<Void> done = wait.until(VISIT, LONG);
    wait.close();
    assertTrue(done.isDone());
    assertTrue(wait.until(VISIT, LONG).isDone());
  }

  private ManagedScheduledExecutorService scheduler() {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            MeetingWaitTest.class.getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, method, arguments) -> {
              if (stopping) {
                throw new RejectedExecutionException();
              }
              looks.add((Runnable) arguments[0]);
              return null;
            });
  }
}
