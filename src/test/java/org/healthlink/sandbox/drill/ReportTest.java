package org.healthlink.sandbox.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
  private static final Promises KEPT = new Promises(90, 0, 0, 80, 0, 0, 0);
  private static final DoorBook.Summary DOORS =
      new DoorBook.Summary(12, 5, 7, 3, 0, Duration.ofSeconds(9));
  private static final Storm.Summary STORM = new Storm.Summary(100, 200, 0, 10, 0, times(4, 40));

  private final Tally tally = new Tally();
  private Incident incident = Incident.ZOOM_DOWN;
  private boolean rooms = true;
  private Optional<Duration> recovery = Optional.of(Duration.ofSeconds(75));
  private DoorBook.Summary doors = DOORS;
  private Optional<List<AlertWatch.Story>> alerts =
      Optional.of(List.of(story("TokenFailing", 15, 135, true), story("Circuit", 20, 320, false)));
  private Optional<Storm.Summary> storm = Optional.empty();
  private long stored;
  private Promises promises = KEPT;

  @Test
  void itTellsWhatWasAskedFor() {
    tally.count(Phase.CALM, Tally.Kind.BOOK, answer(201, 10));
    tally.count(Phase.INCIDENT, Tally.Kind.BOOK, answer(201, 30));
    tally.count(Phase.INCIDENT, Tally.Kind.MOVE, answer(409, 5));

    assertEquals(
        """

        Drill zoom-down: Zoom answers nobody.

          phases           calm 30 s, incident 2 min, then Zoom answers again
          requests         2 booked, 0 moved, 0 cancelled; 1 refused, 0 failed
          booking takes    calm median 10 ms, p99 10 ms; incident median 30 ms, p99 30 ms
          visits at risk   2 at most; meetings waiting 30 at most, the oldest for 1 min 5 s
          at the door      12 visits from the incident on: 5 at Zoom, 7 in a room, 0 not let in
                           3 had to try again, the longest wait was 9 s
          fallbacks        7 (meeting-not-ready 3, provider-down 4)
          token fetches    1 (success 1)
          alerts           TokenFailing (critical) fired after 2 min 15 s; condition held from 15 s on
                           Circuit (critical) pending at the end, fires 5 min 20 s after the beginning (for: 5 min); condition held from 20 s on
          bookings         90 confirmed: 0 lost, 0 other than confirmed
          meetings         80 wanted: 0 missing, 0 doubled, 0 orphaned
          time to recover  1 min 15 s until all meetings were made and Zoom was asked again
                           2 min 5 s until the last look for doubles was over

        It coped: no booking lost, no meeting doubled or orphaned, all meetings made.
        """,
        Report.of(outcome()));
    assertTrue(outcome().coped());
  }

  @Test
  void whatThisMachineLacksIsNamedWithItsPackage() {
    rooms = false;
    alerts = Optional.empty();

    String report = Report.of(outcome());

    assertTrue(report.contains("Debian package janus"), report);
    assertTrue(report.contains("Debian package prometheus"), report);
  }

  @Test
  void aQuietIncidentHasNoAlerts() {
    alerts = Optional.of(List.of());

    assertTrue(Report.of(outcome()).contains("none would have fired"));
  }

  @Test
  void aLostBookingIsAFailure() {
    promises = new Promises(90, 1, 0, 80, 0, 0, 0);

    assertDidNotCope();
  }

  @Test
  void aRequestThatFailsIsAFailure() {
    tally.count(Phase.INCIDENT, Tally.Kind.BOOK, answer(0, 30_000));

    assertDidNotCope();
  }

  @Test
  void aRecoveryThatDoesNotComeIsAFailure() {
    recovery = Optional.empty();

    assertDidNotCope();
  }

  @Test
  void aClosedDoorIsAFailureWhereThereAreRooms() {
    doors = new DoorBook.Summary(12, 5, 6, 3, 1, Duration.ofSeconds(9));
    assertDidNotCope();

    rooms = false;
    assertTrue(outcome().coped());
  }

  @Test
  void aStormIsWeatheredWhenAllIsStoredOnceAndNothingForgedIsTaken() {
    incident = Incident.WEBHOOK_STORM;
    storm = Optional.of(STORM);
    stored = 100;
    assertTrue(outcome().coped());
    assertTrue(
        Report.of(outcome()).contains("100, each sent twice: 200 taken, 0 failed; 100 stored"));

    stored = 99;
    assertDidNotCope();
    stored = 100;
    storm = Optional.of(new Storm.Summary(100, 200, 0, 10, 1, times(4, 40)));
    assertDidNotCope();
    storm = Optional.of(new Storm.Summary(100, 199, 1, 10, 0, times(4, 40)));
    assertDidNotCope();
    storm = Optional.of(new Storm.Summary(0, 0, 0, 0, 0, times(0, 0)));
    stored = 0;
    assertDidNotCope();
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "400, 0 s", "59400, 59 s", "59600, 1 min", "125000, 2 min 5 s"})
  void lengthsAreWrittenAsPeopleSayThem(long millis, String text) {
    assertEquals(text, Words.span(Duration.ofMillis(millis)));
  }

  private void assertDidNotCope() {
    assertFalse(outcome().coped());
    assertTrue(Report.of(outcome()).contains("It did not cope as promised."));
  }

  private Outcome outcome() {
    return new Outcome(
        new Plan(incident, Duration.ofMinutes(2)),
        rooms,
        Duration.ofSeconds(30),
        recovery,
        Optional.of(Duration.ofSeconds(125)),
        tally,
        new Gauges.Peak(OptionalDouble.of(2), OptionalDouble.of(30), OptionalDouble.of(65)),
        doors,
        new TreeMap<>(Map.of("provider-down", 4L, "meeting-not-ready", 3L)),
        Map.of("success", 1L),
        alerts,
        storm,
        stored,
        promises);
  }

  private static AlertWatch.Story story(String name, int since, int fires, boolean fired) {
    Duration lasts = Duration.ofSeconds(fires - since);
    return new AlertWatch.Story(
        name, "critical", lasts, Duration.ofSeconds(since), Duration.ofSeconds(fires), fired);
  }

  private static Http.Answer answer(int status, int millis) {
    return new Http.Answer(status, "", "", "", Duration.ofMillis(millis));
  }

  private static Tally.Times times(int median, int p99) {
    return new Tally.Times(9, Duration.ofMillis(median), Duration.ofMillis(p99));
  }
}
