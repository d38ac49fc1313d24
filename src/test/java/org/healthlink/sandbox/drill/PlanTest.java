package org.healthlink.sandbox.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

  @ParameterizedTest
  @CsvSource({
    "zoom-down, ZOOM_DOWN",
    "daily-limit, DAILY_LIMIT",
    "token-revoked, TOKEN_REVOKED",
    "webhook-storm, WEBHOOK_STORM",
    "slow, SLOW"
  })
  void everyDrillHasANameAndAUsualLength(String name, Incident incident) {
    assertEquals(new Plan(incident, Duration.ofMinutes(1)), Plan.of(name, ""));
  }

  @Test
  void theTableAboveIsComplete() {
    assertEquals(
        "zoom-down, daily-limit, token-revoked, webhook-storm, slow",
        Stream.of(Incident.values()).map(Incident::label).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zoom", "ZOOM-DOWN", "true"})
  void anUnknownNameIsAnsweredWithAllNames(String name) {
    assertEquals(
        "-Ddrill is one of zoom-down, daily-limit, token-revoked, webhook-storm, slow.",
        assertThrows(IllegalArgumentException.class, () -> Plan.of(name, "")).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"3, 180", "0.5, 30", "0.25, 15", "99, 5940"})
  void theLengthIsInMinutes(String minutes, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), Plan.of("slow", minutes).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.2", "-1", "two", "100", "1e3", "PT1M"})
  void anotherLengthIsRefused(String minutes) {
    assertEquals(
        "-Ddrill.minutes is the length of the incident, from 0.25 to 99.99.",
        assertThrows(IllegalArgumentException.class, () -> Plan.of("slow", minutes)).getMessage());
  }
}
