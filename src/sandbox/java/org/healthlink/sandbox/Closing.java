package org.healthlink.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Closes all that was opened through it, last first, when it is closed or when the JVM ends,
 * whichever comes first. A JVM that ends while something is being opened waits for it, so that
 * nothing stays behind. Safe for many threads.
 */
final class Closing implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Closing.class.getName());

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Thread hook = new Thread(this::close, "sandbox-closing");

  /** Begins to watch for the end of the JVM. */
  static Closing atExit() {
    Closing closing = new Closing();
    Runtime.getRuntime().addShutdownHook(closing.hook);
    return closing;
  }

  /** Opens a resource, unless the end has begun. */
  synchronized <T extends AutoCloseable> T open(Callable<T> opener) throws Exception {
    if (begun.getCount() == 0) {
      throw new IllegalStateException("The sandbox is stopping");
    }
    T resource = opener.call();
    open.push(resource);
    return resource;
  }

  /** Waits for the end to begin, and tells whether it has. */
  boolean begins(Duration patience) throws InterruptedException {
    return begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    begun.countDown();
    closeAll();
    if (Thread.currentThread() != hook) {
      forgetHook();
    }
  }

  private synchronized void closeAll() {
    while (!open.isEmpty()) {
      AutoCloseable next = open.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "Could not close " + next.getClass().getSimpleName(), e);
      }
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "The JVM is ending", e);
    }
  }
}
