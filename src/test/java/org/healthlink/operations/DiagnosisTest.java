package org.healthlink.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.FindingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A look ends, whatever the checks do. */
class DiagnosisTest {
  private static final FindingKind GOOD = FindingKind.ok("good");

  private final ExecutorService executor = Executors.newCachedThreadPool();

  private interface Look {
    List<Finding> look() throws InterruptedException;
  }

  private record Check(String name, List<String> keys, Look what) implements DiagnosticCheck {
    @Override
    public List<Finding> look() {
      try {
        return what.look();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterEach
  void nothingStaysBehind() {
    executor.shutdownNow();
  }

  @Test
  void aCheckThatHangsIsAFindingAndIsInterruptedAndTheOthersAreThere() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Check hangs =
        check(
            "Hanging",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return List.of();
            });
    List<Finding> found = look(Set.of(), Duration.ofMillis(200), hangs, good("Quick"));
    assertEquals(List.of("diagnosis-too-slow", "good"), ids(found));
    interrupted.await();
  }

  @Test
  void aCheckThatThrowsIsAFindingWithoutItsMessage() {
    Check throwing =
        check(
            "Throwing",
            () -> {
              throw new IllegalStateException("secret");
            });
    List<Finding> found = look(Set.of(), Duration.ofSeconds(30), throwing, good("Zealous"));
    assertEquals(List.of("diagnosis-failed", "good"), ids(found));
    assertFalse(found.toString().contains("secret"), found::toString);
  }

  @Test
  void aCheckWhoseKeysAreWrongIsLeftOut() {
    AtomicBoolean looked = new AtomicBoolean();
    Check needy =
        new Check(
            "Needy",
            List.of("db."),
            () -> {
              looked.set(true);
              return List.of();
            });
    List<Finding> found =
        look(Set.of("db.url", "zoom.enabled"), Duration.ofSeconds(30), needy, good("Other"));
    assertEquals(List.of("diagnosis-left-out", "good"), ids(found));
    assertEquals("Needy was not looked at because of db.url.", found.get(0).summary());
    assertFalse(looked.get());
  }

  @Test
  void withoutAThreadACheckIsAFinding() {
    executor.shutdown();
    assertEquals(
        List.of("diagnosis-too-slow"), ids(look(Set.of(), Duration.ofSeconds(30), good("Any"))));
  }

  @Test
  void checksRunBesideEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    Look together =
        () -> {
          both.countDown();
          both.await();
          return List.of(GOOD.of("met"));
        };
    List<Finding> found =
        look(Set.of(), Duration.ofSeconds(30), check("One", together), check("Two", together));
    assertEquals(List.of("good", "good"), ids(found));
  }

  @Test
  void aSummaryIsOneLineThatIsNotTooLong() {
    String summary = GOOD.of("a\nERROR forged\t" + "x".repeat(1000)).summary();
    assertFalse(summary.chars().anyMatch(Character::isISOControl), summary);
    assertTrue(summary.length() <= 501, summary);
  }

  private List<Finding> look(Set<String> wrongKeys, Duration longest, Check... checks) {
    return new Diagnosis(List.of(checks), wrongKeys, executor, Clock.systemUTC(), longest).run();
  }

  private static Check check(String name, Look look) {
    return new Check(name, List.of(), look);
  }

  private static Check good(String name) {
    return check(name, () -> List.of(GOOD.of("all is well")));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }
}
