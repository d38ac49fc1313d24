package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells, from what Prometheus answered now and then, which alerts an incident would have caused:
 * those that fired, and those whose condition held at its end and that only needed more time. What
 * held before the incident and not because of it is told apart. Safe for many threads.
 */
final class AlertWatch {

  /**
   * What is told of one alert.
   *
   * @param since how long after the beginning of the incident its condition began to hold; negative
   *     for before
   * @param fires how long after the beginning it fired or, had the incident gone on, would have
   * @param fired whether it did
   */
  record Story(
      String name, String severity, Duration lasts, Duration since, Duration fires, boolean fired) {

    boolean heldBefore() {
      return since.isNegative();
    }
  }

  private static final class Track {
    private SeenAlert first;
    private SeenAlert lastInIncident;
    private Instant fired;
  }

  private final Map<String, Track> tracks = new TreeMap<>();
  private Instant begin;
  private Instant end;
  private Instant lastLook;

  synchronized void incidentBegins(Instant at) {
    begin = at;
  }

  synchronized void incidentEnds(Instant at) {
    end = at;
  }

  /** What held at this moment; an alert that is not there did not. */
  synchronized void see(Instant at, Collection<SeenAlert> alerts) {
    if (begin == null) {
      return;
    }
    boolean inIncident = end == null;
    for (SeenAlert alert : alerts) {
      Track track = tracks.computeIfAbsent(alert.name(), name -> new Track());
      track.first = track.first == null ? alert : track.first;
      if (inIncident) {
        track.lastInIncident = alert;
      }
      if (alert.firing() && track.fired == null) {
        track.fired = alert.since().plus(alert.lasts());
      }
    }
    if (inIncident) {
      tracks.forEach((name, track) -> forget(track, name, alerts));
      lastLook = at;
    }
  }

  /** Whether anybody has looked during the incident. */
  synchronized boolean hasLooked() {
    return lastLook != null;
  }

  /** Those that fired or would have, the earliest first. */
  synchronized List<Story> stories() {
    return tracks.entrySet().stream()
        .map(entry -> story(entry.getKey(), entry.getValue()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Story::fires).thenComparing(Story::name))
        .toList();
  }

  /** What does not hold any more would not have fired. */
  private static void forget(Track track, String name, Collection<SeenAlert> alerts) {
    if (alerts.stream().noneMatch(alert -> alert.name().equals(name))) {
      track.lastInIncident = null;
      track.first = track.fired == null ? null : track.first;
    }
  }

  private Optional<Story> story(String name, Track track) {
    if (track.fired != null) {
      return Optional.of(
          new Story(
              name,
              track.first.severity(),
              track.first.lasts(),
              Duration.between(begin, track.first.since()),
              Duration.between(begin, track.fired),
              true));
    }
    return Optional.ofNullable(track.lastInIncident)
        .map(
            alert ->
                new Story(
                    name,
                    alert.severity(),
                    alert.lasts(),
                    Duration.between(begin, alert.since()),
                    Duration.between(begin, alert.since().plus(alert.lasts())),
                    false));
  }
}
