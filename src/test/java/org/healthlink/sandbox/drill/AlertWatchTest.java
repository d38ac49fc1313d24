package org.healthlink.sandbox.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.healthlink.sandbox.drill.AlertWatch.Story;
import org.junit.jupiter.api.Test;

class AlertWatchTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AlertWatch watch = new AlertWatch();

  @Test
  void whatFiresIsToldWithItsTime() {
    watch.incidentBegins(BEGIN);
    watch.see(at(20), List.of(pending("A", MINUTE, 15)));
    watch.see(at(80), List.of(firing("A", MINUTE, 15)));
    watch.incidentEnds(at(90));
    watch.see(at(100), List.of());

    assertEquals(List.of(new Story("A", "critical", MINUTE, s(15), s(75), true)), watch.stories());
  }

  @Test
  void whatHoldsAtTheEndWouldHaveFired() {
    Duration five = MINUTE.multipliedBy(5);
    watch.incidentBegins(BEGIN);
    watch.see(at(80), List.of(pending("A", five, 30)));
    watch.incidentEnds(at(90));
    watch.see(at(100), List.of());

    assertEquals(List.of(new Story("A", "critical", five, s(30), s(330), false)), watch.stories());
  }

  @Test
  void whatStopsDuringTheIncidentWouldNotHaveFired() {
    watch.incidentBegins(BEGIN);
    watch.see(at(20), List.of(pending("A", MINUTE, 15)));
    watch.see(at(40), List.of());
    watch.incidentEnds(at(90));

    assertEquals(List.of(), watch.stories());
  }

  @Test
  void whatBeginsAfterTheIncidentAndNeverFiresIsNotOfIt() {
    watch.incidentBegins(BEGIN);
    watch.incidentEnds(at(90));
    watch.see(at(95), List.of(pending("A", MINUTE, 92)));

    assertEquals(List.of(), watch.stories());
  }

  @Test
  void whatFiresAfterTheEndIsTold() {
    watch.incidentBegins(BEGIN);
    watch.see(at(80), List.of(pending("A", MINUTE, 70)));
    watch.incidentEnds(at(90));
    watch.see(at(140), List.of(firing("A", MINUTE, 70)));

    assertEquals(List.of(new Story("A", "critical", MINUTE, s(70), s(130), true)), watch.stories());
  }

  @Test
  void whatHeldBeforeIsToldApart() {
    watch.see(at(-20), List.of(pending("A", MINUTE, -30)));
    watch.incidentBegins(BEGIN);
    watch.see(at(40), List.of(firing("A", MINUTE, -30)));

    assertTrue(watch.stories().get(0).heldBefore());
  }

  @Test
  void theEarliestComesFirst() {
    watch.incidentBegins(BEGIN);
    watch.see(at(90), List.of(pending("A", MINUTE, 30), pending("B", MINUTE, 20)));
    watch.incidentEnds(at(91));

    assertEquals(List.of("B", "A"), watch.stories().stream().map(Story::name).toList());
  }

  @Test
  void nobodyHasLookedUntilSomebodyDid() {
    watch.see(at(-1), List.of());
    watch.incidentBegins(BEGIN);
    assertFalse(watch.hasLooked());

    watch.see(at(1), List.of());
    assertTrue(watch.hasLooked());
  }

  private static SeenAlert pending(String name, Duration lasts, int since) {
    return new SeenAlert(name, "critical", lasts, false, at(since));
  }

  private static SeenAlert firing(String name, Duration lasts, int since) {
    return new SeenAlert(name, "critical", lasts, true, at(since));
  }

  private static Instant at(int second) {
    return BEGIN.plusSeconds(second);
  }

  private static Duration s(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
