package org.healthlink.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;

/**
 * Finds out whether the database takes writes, with one question at a time however many ask. A no
 * and a failure count at once; a question that hangs counts as no when the last yes is ten seconds
 * old, so that a node under load is not taken out of service, which would load the others. Safe for
 * many threads.
 */
@ApplicationScoped
class DatabaseProbe {

  private static final Logger LOG = Logger.getLogger(DatabaseProbe.class);

  /** Probes give up after four seconds or so. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration YES_HOLDS = Duration.ofSeconds(10);

  @Inject private DatabaseRole role;
  @Inject private Clock clock;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private CompletableFuture<Boolean> running = CompletableFuture.completedFuture(false);
  private volatile Instant lastYes = Instant.EPOCH;
  private final AtomicBoolean told = new AtomicBoolean(true);

  /** Waits for the answer for three seconds at most. */
  boolean takesWrites() {
    boolean yes;
    String why = "it takes no writes";
    try {
      yes = ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException hangs) {
      yes = clock.instant().isBefore(lastYes.plus(YES_HOLDS));
      why = "it does not answer";
    } catch (ExecutionException e) {
      yes = false;
      why = Failures.brief(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    tell(yes, why);
    return yes;
  }

  private synchronized CompletableFuture<Boolean> ask() {
    if (running.isDone()) {
      try {
        running = CompletableFuture.supplyAsync(this::answer, executor);
      } catch (RejectedExecutionException stopping) {
        running = CompletableFuture.completedFuture(false);
      }
    }
    return running;
  }

  private boolean answer() {
    boolean yes = role.isPrimary();
    if (yes) {
      lastYes = clock.instant();
    }
    return yes;
  }

  private void tell(boolean yes, String why) {
    if (told.compareAndSet(!yes, yes)) {
      if (yes) {
        LOG.info("The database is back: this node is in service");
      } else {
        LOG.warnv("The database is away, this node is out of service: {0}", why);
      }
    }
  }
}
