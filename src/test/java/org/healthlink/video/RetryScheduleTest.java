package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.healthlink.unit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  private final RetrySchedule schedule =
      new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(15));

  @ParameterizedTest
  @CsvSource({
    "1, PT2.5S, PT5S",
    "2, PT5S, PT10S",
    "3, PT10S, PT20S",
    "4, PT20S, PT40S",
    "8, PT5M20S, PT10M40S",
    "9, PT7M30S, PT15M",
    "10, PT7M30S, PT15M",
    "1000000, PT7M30S, PT15M",
    "2147483647, PT7M30S, PT15M",
  })
  void thePauseDoublesUpToTheLongestAndChanceHasItsSecondHalf(
      int attempts, Duration least, Duration most) {
    assertEquals(least, schedule.pauseAfter(attempts, Optional.empty(), 0));
    assertEquals(most, schedule.pauseAfter(attempts, Optional.empty(), 1));
  }

  @Test
  void chanceLiesEvenlyBetweenTheBounds() {
    assertEquals(Duration.ofMillis(3125), schedule.pauseAfter(1, Optional.empty(), 0.25));
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M, PT1M",
    "PT2H, PT2H",
    "PT24H1M, PT24H1M",
    "P400D, PT25H",
    "PT5S, PT5S",
    "PT1S, PT5S",
    "PT0S, PT5S"
  })
  void whatTheProviderAsksForIsNeverUndercut(Duration asked, Duration pause) {
    assertEquals(pause, schedule.pauseAfter(1, Optional.of(asked), 1));
  }

  @Test
  void aFirstPauseAboveTheLongestIsTheLongest() {
    RetrySchedule odd = new RetrySchedule(Duration.ofHours(1), Duration.ofSeconds(10));
    assertEquals(Duration.ofSeconds(10), odd.pauseAfter(1, Optional.empty(), 1));
  }

  @Test
  void everyPauseLiesBetweenHalfOfTheFirstAndTheLongestUnlessMoreIsAskedFor() {
    Property.holds(
        1_000,
        random -> {
          Duration initial = Duration.ofMillis(100 + random.nextInt(3_600_000));
          Duration longest = initial.plusMillis(random.nextInt(20_000_000));
          RetrySchedule any = new RetrySchedule(initial, longest);
          int attempts = 1 + random.nextInt(40);
          double chance = random.nextDouble();
          Duration own = any.pauseAfter(attempts, Optional.empty(), chance);
          assertTrue(own.compareTo(initial.dividedBy(2)) >= 0, own::toString);
          assertTrue(own.compareTo(longest) <= 0, own::toString);
          assertTrue(
              own.compareTo(any.pauseAfter(attempts + 1, Optional.empty(), chance)) <= 0,
              own::toString);
          Duration asked = Duration.ofMillis(random.nextInt(40_000_000));
          Duration pause = any.pauseAfter(attempts, Optional.of(asked), chance);
          assertEquals(asked.compareTo(own) > 0 ? asked : own, pause);
        });
  }
}
