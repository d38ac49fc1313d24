package org.healthlink.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.healthlink.unit.Property;
import org.junit.jupiter.api.Test;

class WorkingHoursPropertyTest {

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");

  /** Days around which one of the zones changes its clocks. */
  private static final List<String> DATES =
      List.of("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04");

  private record Case(WorkingHours hours, ZoneId zone, LocalDate date) {

    static Case any(Random random) {
      return new Case(
          WorkingHoursFixture.random(random),
          ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
          LocalDate.parse(DATES.get(random.nextInt(DATES.size()))));
    }

    List<Opening> openings() {
      return hours.openings(date.minusDays(4), date.plusDays(4), zone);
    }
  }

  @Test
  void openingsAreInOrderAndNeverOverlap() {
    Property.holds(
        500,
        random -> {
          List<Opening> openings = Case.any(random).openings();
          for (int i = 1; i < openings.size(); i++) {
            assertFalse(
                openings.get(i).from().isBefore(openings.get(i - 1).to()), openings::toString);
          }
        });
  }

  @Test
  void openingsHoldEveryMinuteWhoseWallClockTimeIsInside() {
    Property.holds(
        100,
        random -> {
          Case any = Case.any(random);
          Instant start = any.date().minusDays(1).atStartOfDay(any.zone()).toInstant();
          List<Opening> openings = any.openings();
          minutes(start, start.plus(3, ChronoUnit.DAYS))
              .filter(minute -> !isRepeated(at(minute), any.zone()))
              .forEach(
                  minute ->
                      assertEquals(
                          isOpenByTheWallClock(any, at(minute)),
                          contains(openings, at(minute)),
                          () -> any + " at " + at(minute)));
        });
  }

  @Test
  void aVisitIsCoveredExactlyWhenEachOfItsMinutesIsOpen() {
    Property.holds(
        500,
        random -> {
          Case any = Case.any(random);
          Instant from =
              any.date()
                  .atStartOfDay(any.zone())
                  .toInstant()
                  .plus(random.nextInt(2880) - 1440, ChronoUnit.MINUTES);
          Instant to = from.plus(1 + random.nextInt(480), ChronoUnit.MINUTES);
          List<Opening> openings = any.openings();
          boolean open = minutes(from, to).allMatch(minute -> contains(openings, at(minute)));
          assertEquals(
              open, any.hours().cover(from, to, any.zone()), () -> any + " " + from + " " + to);
        });
  }

  /** Where a local time comes twice the hours' ends follow the earlier one; see elsewhere. */
  private static boolean isRepeated(Instant instant, ZoneId zone) {
    return zone.getRules().getValidOffsets(instant.atZone(zone).toLocalDateTime()).size() > 1;
  }

  private static boolean isOpenByTheWallClock(Case any, Instant instant) {
    var local = instant.atZone(any.zone());
    int minute = local.getHour() * 60 + local.getMinute();
    return any.hours().intervals().stream()
        .anyMatch(
            interval ->
                interval.day() == local.getDayOfWeek()
                    && interval.fromMinute() <= minute
                    && minute < interval.toMinute());
  }

  private static boolean contains(List<Opening> openings, Instant instant) {
    return openings.stream().anyMatch(o -> !instant.isBefore(o.from()) && instant.isBefore(o.to()));
  }

  private static LongStream minutes(Instant from, Instant to) {
    return LongStream.range(from.getEpochSecond() / 60, to.getEpochSecond() / 60);
  }

  private static Instant at(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }
}
