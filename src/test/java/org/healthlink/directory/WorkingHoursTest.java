package org.healthlink.directory;

import static org.healthlink.directory.WorkingHoursFixture.daily;
import static org.healthlink.directory.WorkingHoursFixture.hours;
import static org.healthlink.directory.WorkingHoursFixture.interval;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.healthlink.directory.WorkingHours.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

  @Test
  void intervalsThatTouchAreOne() {
    assertEquals(
        List.of(interval("MONDAY 09:00-17:00")),
        hours("MONDAY 13:00-17:00", "MONDAY 09:00-12:00", "MONDAY 12:00-13:00").intervals());
  }

  @Test
  void intervalsWithABreakStayTwo() {
    assertEquals(
        List.of(interval("MONDAY 09:00-12:00"), interval("MONDAY 12:01-17:00")),
        hours("MONDAY 12:01-17:00", "MONDAY 09:00-12:00").intervals());
  }

  @Test
  void intervalsAreKeptByDayThenTime() {
    assertEquals(
        List.of(
            interval("MONDAY 14:00-15:00"),
            interval("TUESDAY 08:00-09:00"),
            interval("SUNDAY 07:00-08:00")),
        hours("SUNDAY 07:00-08:00", "TUESDAY 08:00-09:00", "MONDAY 14:00-15:00").intervals());
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY 09:00-12:00, MONDAY 11:59-13:00",
    "MONDAY 09:00-12:00, MONDAY 09:00-12:00",
    "MONDAY 09:00-12:00, MONDAY 10:00-11:00",
    "MONDAY 10:00-24:00, MONDAY 23:59-24:00",
  })
  void overlappingIntervalsOfADayAreRefused(String one, String other) {
    assertThrows(IllegalArgumentException.class, () -> hours(one, other));
    assertThrows(IllegalArgumentException.class, () -> hours(other, one));
  }

  @Test
  void theSameTimeOnTwoDaysIsNoOverlap() {
    assertEquals(2, hours("MONDAY 09:00-12:00", "TUESDAY 09:00-12:00").intervals().size());
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "0, 1441", "60, 60", "61, 60", "1440, 1440"})
  void minutesOutsideTheDayOrInWrongOrderAreRefused(int from, int to) {
    assertThrows(IllegalArgumentException.class, () -> new Interval(DayOfWeek.MONDAY, from, to));
  }

  @Test
  void aDayMayLastFromMidnightToMidnight() {
    assertEquals(
        List.of(opening("2026-11-30T00:00:00Z", "2026-12-01T00:00:00Z")),
        hours("MONDAY 00:00-24:00").openings(MONDAY, MONDAY, UTC));
  }

  @Test
  void openingsAreThoseOfTheDatesAskedForBothIncluded() {
    assertEquals(
        List.of(
            opening("2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z"),
            opening("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z")),
        daily("09:00-10:00").openings(MONDAY, MONDAY.plusDays(1), UTC));
  }

  @Test
  void datesInWrongOrderHaveNoOpenings() {
    assertEquals(List.of(), daily("09:00-10:00").openings(MONDAY, MONDAY.minusDays(1), UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:00:00Z, 2026-11-30T17:00:00Z, true",
    "2026-11-30T12:00:00Z, 2026-11-30T12:30:00Z, true",
    "2026-11-30T08:59:59Z, 2026-11-30T09:30:00Z, false",
    "2026-11-30T16:45:00Z, 2026-11-30T17:00:01Z, false",
    "2026-11-30T18:00:00Z, 2026-11-30T18:30:00Z, false",
    "2026-12-01T12:00:00Z, 2026-12-01T12:30:00Z, false",
  })
  void aVisitIsCoveredWhenAllOfItLiesInside(Instant from, Instant to, boolean covered) {
    assertEquals(covered, hours("MONDAY 09:00-17:00").cover(from, to, UTC));
  }

  @Test
  void aVisitOverABreakIsNotCovered() {
    WorkingHours withLunch = hours("MONDAY 09:00-12:00", "MONDAY 13:00-17:00");
    assertFalse(withLunch.cover(at("2026-11-30T11:45:00Z"), at("2026-11-30T13:15:00Z"), UTC));
  }

  @Test
  void aVisitOverMidnightIsCoveredWhenBothDaysAreOpenThere() {
    WorkingHours night = hours("MONDAY 22:00-24:00", "TUESDAY 00:00-06:00");
    assertTrue(night.cover(at("2026-11-30T23:30:00Z"), at("2026-12-01T00:30:00Z"), UTC));
    assertFalse(
        hours("MONDAY 22:00-24:00")
            .cover(at("2026-11-30T23:30:00Z"), at("2026-12-01T00:30:00Z"), UTC));
    assertFalse(
        hours("MONDAY 22:00-23:59", "TUESDAY 00:00-06:00")
            .cover(at("2026-11-30T23:30:00Z"), at("2026-12-01T00:30:00Z"), UTC));
  }

  @Test
  void theWeekHasNoEndWhenItCoversAVisit() {
    WorkingHours aroundTheClock = daily("00:00-24:00");
    assertTrue(aroundTheClock.cover(at("2026-12-06T20:00:00Z"), at("2026-12-09T04:00:00Z"), UTC));
  }

  @Test
  void nobodyIsCoveredByNoHours() {
    assertFalse(hours().cover(at("2026-11-30T09:00:00Z"), at("2026-11-30T09:30:00Z"), UTC));
  }

  @Test
  void hoursKeepTheirValueInTheDatabasesColumn() {
    WorkingHours hours = hours("MONDAY 09:00-12:30", "SUNDAY 00:00-24:00");
    WorkingHoursConverter converter = new WorkingHoursConverter();
    assertEquals(
        hours, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(hours)));
  }

  private static Opening opening(String from, String to) {
    return new Opening(at(from), at(to));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
