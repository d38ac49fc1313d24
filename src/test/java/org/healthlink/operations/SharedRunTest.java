package org.healthlink.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthlink.testing.Eventually;
import org.junit.jupiter.api.Test;

/** Who asks while the work is done gets its result; who asks afterwards has it done anew. */
class SharedRunTest {
  private static final int MANY = 50;

  private final SharedRun<Integer> run = new SharedRun<>();
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void fiftyWhoAskAtOnceCauseOneRun() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(MANY);
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> waiting = new ArrayList<>();
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        answers.add(askers.submit(() -> ask(waiting, end)));
      }
      Eventually.eventually(() -> allWait(waiting), all -> all);
      end.countDown();
      for (Future<Integer> answer : answers) {
        assertEquals(1, answer.get());
      }
      assertEquals(2, run.join(runs::incrementAndGet));
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void aRunThatFailsFailsForItsAskersAlone() {
    assertThrows(
        IllegalStateException.class,
        () ->
            run.join(
                () -> {
                  throw new UnsupportedOperationException("on purpose");
                }));
    assertEquals(1, run.join(runs::incrementAndGet));
  }

  private int ask(List<Thread> waiting, CountDownLatch end) {
    synchronized (waiting) {
      waiting.add(Thread.currentThread());
    }
    return run.join(
        () -> {
          int number = runs.incrementAndGet();
          try {
            end.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return number;
        });
  }

  private static boolean allWait(List<Thread> waiting) {
    synchronized (waiting) {
      return waiting.size() == MANY
          && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }
  }
}
