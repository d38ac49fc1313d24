package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.healthlink.video.VideoProviderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred threads need a token while the first of them fetches one. */
@Timeout(30)
class ZoomTokenContentionTest {

  private static final int THREADS = 100;

  private final FakeZoom zoom = new FakeZoom();
  private final ZoomToken token = zoom.token();
  private final CountDownLatch fetching = new CountDownLatch(1);
  private final CountDownLatch answering = new CountDownLatch(1);
  private final Queue<Object> outcomes = new ConcurrentLinkedQueue<>();

  @Test
  void allOfThemGetTheOneTokenThatIsFetched() throws InterruptedException {
    zoom.answer = () -> held(() -> zoom.token(3600L));
    askAllAtOnce();
    assertEquals(1, zoom.fetches());
    assertEquals(Set.of("t1"), Set.copyOf(outcomes));
    assertEquals(THREADS, outcomes.size());
  }

  @Test
  void whoeverWaitedSharesTheFailure() throws InterruptedException {
    zoom.answer =
        () ->
            held(
                () -> {
                  throw Refusals.of(503, 0, "Unavailable");
                });
    askAllAtOnce();
    assertEquals(1, zoom.fetches());
    assertEquals(THREADS, outcomes.size());
    Set<Object> different = outcomes.stream().collect(Collectors.toSet());
    assertEquals(1, different.size());
    assertTrue(different.iterator().next() instanceof VideoProviderException);
  }

  @Test
  void aRefusedTokenIsReplacedOnceHoweverManyWereRefused() throws InterruptedException {
    String refused = token.current();
    zoom.answer = () -> held(() -> zoom.token(3600L));
    askAllAtOnce(
        () -> {
          token.discard(refused);
          return token.current();
        });
    assertEquals(2, zoom.fetches());
    assertEquals(Set.of("t2"), Set.copyOf(outcomes));
  }

  private void askAllAtOnce() throws InterruptedException {
    askAllAtOnce(token::current);
  }

  /** Lets the first one fetch, waits until all others wait for it, and lets the answer come. */
  private void askAllAtOnce(Supplier<String> question) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(new Thread(() -> outcomes.add(outcomeOf(question))));
    }
    threads.get(0).start();
    fetching.await();
    threads.subList(1, THREADS).forEach(Thread::start);
    while (threads.stream().anyMatch(ZoomTokenContentionTest::isOnItsWay)) {
      Thread.yield();
    }
    answering.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static boolean isOnItsWay(Thread thread) {
    return thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.NEW;
  }

  private <T> T held(Supplier<T> answer) {
    fetching.countDown();
    try {
      answering.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return answer.get();
  }

  private static Object outcomeOf(Supplier<String> question) {
    try {
      return question.get();
    } catch (RuntimeException failure) {
      return failure;
    }
  }
}
