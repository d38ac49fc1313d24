package org.healthlink.sandbox.drill;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Which incident is played, and how long it lasts; what goes before and comes after is not counted.
 */
public record Plan(Incident incident, Duration length) {
  private static final String MINUTES = "\\d{1,2}(\\.\\d{1,2})?";
  private static final Duration USUAL = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofSeconds(15);

  /**
   * What a person has asked for.
   *
   * @param minutes empty for the usual length, a minute
   * @throws IllegalArgumentException with a line for that person, when it is no such name or length
   */
  public static Plan of(String name, String minutes) {
    Incident incident =
        Incident.named(name)
            .orElseThrow(
                () -> new IllegalArgumentException("-Ddrill is one of " + Incident.names() + "."));
    return new Plan(incident, minutes.isEmpty() ? USUAL : length(minutes.strip()));
  }

  private static Duration length(String minutes) {
    Duration length =
        minutes.matches(MINUTES)
            ? Duration.ofSeconds(
                new BigDecimal(minutes).multiply(BigDecimal.valueOf(60)).longValue())
            : Duration.ZERO;
    if (length.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "-Ddrill.minutes is the length of the incident, from 0.25 to 99.99.");
    }
    return length;
  }
}
