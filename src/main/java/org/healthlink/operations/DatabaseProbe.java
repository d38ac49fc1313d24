package org.healthlink.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;

/**
 * Finds out whether the database takes writes, with one question at a time however many ask. A
 * question that hangs counts as no, and the next is put when it has ended. Safe for many threads.
 */
@ApplicationScoped
class DatabaseProbe {

  private static final Logger LOG = Logger.getLogger(DatabaseProbe.class);

  /** Probes give up after four seconds or so. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Inject private DatabaseRole role;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private CompletableFuture<Boolean> running = CompletableFuture.completedFuture(false);

  /** Waits for the answer for three seconds at most. */
  boolean takesWrites() {
    try {
      return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debugv("The database does not answer: {0}", Failures.brief(e));
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized CompletableFuture<Boolean> ask() {
    if (running.isDone()) {
      try {
        running = CompletableFuture.supplyAsync(role::isPrimary, executor);
      } catch (RejectedExecutionException stopping) {
        running = CompletableFuture.completedFuture(false);
      }
    }
    return running;
  }
}
