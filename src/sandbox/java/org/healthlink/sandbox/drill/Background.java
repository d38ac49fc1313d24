package org.healthlink.sandbox.drill;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What goes on beside the drill's own thread. Nothing of it keeps the JVM. */
final class Background implements AutoCloseable {
  private static final int THREADS = 6;
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicReference<RuntimeException> mishap = new AtomicReference<>();
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(THREADS, Background::thread);

  Background() {
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Does this again and again, so long after it was done. */
  void every(long millis, Runnable work) {
    executor.scheduleWithFixedDelay(noting(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Does this once, unless the drill is over by then. */
  void later(long millis, Runnable work) {
    try {
      executor.schedule(noting(work), Math.max(0, millis), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException over) {
      // Nobody comes after the drill.
    }
  }

  /** Fails when something here has failed: what was seen is not to be trusted then. */
  void requireNoMishap() {
    RuntimeException why = mishap.get();
    if (why != null) {
      throw new IllegalStateException("The drill itself failed", why);
    }
  }

  /** Lets what has begun end, and begins nothing more. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    executor.shutdownNow();
  }

  private Runnable noting(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        mishap.compareAndSet(null, e);
      }
    };
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "drill");
    thread.setDaemon(true);
    return thread;
  }
}
