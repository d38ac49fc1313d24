package org.healthlink.directory;

import static org.healthlink.directory.WorkingHoursFixture.daily;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of working hours on the days when clocks change, and where they never do. */
class WorkingHoursInZonesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    // The clock goes from 02:00 to 03:00.
    "Europe/Berlin, 2026-03-29, 00:00-24:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin, 2026-03-29, 01:30-02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-03-29, 02:30-03:30, 2026-03-29T01:00:00Z, 2026-03-29T01:30:00Z",
    "Europe/Berlin, 2026-03-29, 09:00-17:00, 2026-03-29T07:00:00Z, 2026-03-29T15:00:00Z",
    // The clock goes from 03:00 back to 02:00; the earlier 02:30 counts.
    "Europe/Berlin, 2026-10-25, 00:00-24:00, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "Europe/Berlin, 2026-10-25, 01:30-02:30, 2026-10-24T23:30:00Z, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 2026-10-25, 02:30-03:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
    "Europe/Berlin, 2026-10-25, 09:00-17:00, 2026-10-25T08:00:00Z, 2026-10-25T16:00:00Z",
    "America/New_York, 2026-03-08, 00:00-24:00, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
    "America/New_York, 2026-03-08, 01:00-02:15, 2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z",
    "America/New_York, 2026-11-01, 00:00-24:00, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
    "America/New_York, 2026-11-01, 01:15-01:45, 2026-11-01T05:15:00Z, 2026-11-01T05:45:00Z",
    // Half an hour: forward at 02:00 in October, back at 02:00 in April.
    "Australia/Lord_Howe, 2026-10-04, 00:00-24:00, 2026-10-03T13:30:00Z, 2026-10-04T13:00:00Z",
    "Australia/Lord_Howe, 2026-10-04, 02:15-03:00, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z",
    "Australia/Lord_Howe, 2026-04-05, 00:00-24:00, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
    "Australia/Lord_Howe, 2026-04-05, 01:45-02:30, 2026-04-04T14:45:00Z, 2026-04-04T16:00:00Z",
    // Never changes, but is off by a quarter of an hour.
    "Asia/Kathmandu, 2026-03-29, 09:00-17:00, 2026-03-29T03:15:00Z, 2026-03-29T11:15:00Z",
    "Asia/Kathmandu, 2026-10-25, 00:00-24:00, 2026-10-24T18:15:00Z, 2026-10-25T18:15:00Z",
    // Midnight itself is skipped.
    "Africa/Cairo, 2026-04-23, 23:00-24:00, 2026-04-23T21:00:00Z, 2026-04-23T22:00:00Z",
    "Africa/Cairo, 2026-04-24, 00:00-02:00, 2026-04-23T22:00:00Z, 2026-04-23T23:00:00Z",
  })
  void hoursOpenAsTheWallClockSays(
      String zone, LocalDate date, String hours, Instant from, Instant to) {
    assertEquals(
        List.of(new Opening(from, to)), daily(hours).openings(date, date, ZoneId.of(zone)));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 02:00-03:00",
    "Europe/Berlin, 2026-03-29, 02:15-02:45",
    "Australia/Lord_Howe, 2026-10-04, 02:00-02:30",
    "Pacific/Apia, 2011-12-30, 09:00-17:00",
  })
  void hoursThatTheZoneSkipsDoNotOpen(String zone, LocalDate date, String hours) {
    assertEquals(List.of(), daily(hours).openings(date, date, ZoneId.of(zone)));
  }

  @Test
  void hoursThatTouchInASkippedHourStillTouch() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDate spring = LocalDate.parse("2026-03-29");
    List<Opening> openings =
        new WorkingHours(
                List.of(
                    WorkingHoursFixture.interval("SUNDAY 01:00-02:10"),
                    WorkingHoursFixture.interval("SUNDAY 02:50-04:00")))
            .openings(spring, spring, berlin);
    assertEquals(openings.get(0).to(), openings.get(1).from());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T02:30:00Z",
    "Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
    "America/New_York, 2026-11-01T03:00:00Z, 2026-11-01T08:00:00Z",
    "Australia/Lord_Howe, 2026-04-04T12:00:00Z, 2026-04-04T17:00:00Z",
    "Asia/Kathmandu, 2026-03-29T17:00:00Z, 2026-03-29T20:00:00Z",
  })
  void aroundTheClockCoversVisitsOverAChangeOfClocks(String zone, Instant from, Instant to) {
    assertTrue(daily("00:00-24:00").cover(from, to, ZoneId.of(zone)));
  }
}
