package org.healthlink.operations;

import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work whose result those share who ask for it while it is done. Safe for use by many threads.
 *
 * @param <T> the result
 */
final class SharedRun<T> {

  private FutureTask<T> current;

  /** Does the work, or waits for whoever is at it already. */
  T join(Supplier<T> work) {
    FutureTask<T> task;
    boolean mine;
    synchronized (this) {
      mine = current == null || current.isDone();
      if (mine) {
        current = new FutureTask<>(work::get);
      }
      task = current;
    }
    if (mine) {
      task.run();
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
