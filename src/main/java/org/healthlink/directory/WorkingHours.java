package org.healthlink.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A doctor's weekly hours, in the doctor's zone. Intervals that touch are one; overlapping ones are
 * refused. Immutable.
 *
 * @param intervals by day, then by time
 */
public record WorkingHours(List<Interval> intervals) {

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  /**
   * One day's stretch, in minutes since the local midnight.
   *
   * @param day the day of the week
   * @param fromMinute 0 to 1439
   * @param toMinute 1 to 1440, after {@code fromMinute}
   */
  public record Interval(DayOfWeek day, int fromMinute, int toMinute) {

    /** Refuses minutes outside the day and an end that is not after its begin. */
    public Interval {
      if (fromMinute < 0 || toMinute > MINUTES_OF_A_DAY || fromMinute >= toMinute) {
        throw new IllegalArgumentException("from must be before to, inside one day");
      }
    }
  }

  /**
   * Sorts the intervals and joins those that touch.
   *
   * @throws IllegalArgumentException when two of them overlap
   */
  public WorkingHours {
    intervals = joined(intervals);
  }

  private static List<Interval> joined(List<Interval> given) {
    List<Interval> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparing(Interval::day).thenComparing(Interval::fromMinute));
    List<Interval> result = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last == null || last.day() != next.day() || last.toMinute() < next.fromMinute()) {
        result.add(next);
      } else if (last.toMinute() > next.fromMinute()) {
        throw new IllegalArgumentException("two intervals of one day overlap");
      } else {
        result.set(result.size() - 1, new Interval(last.day(), last.fromMinute(), next.toMinute()));
      }
    }
    return List.copyOf(result);
  }

  /**
   * The stretches of real time that these hours open from one local date to another, both
   * inclusive, in order and without overlap.
   *
   * <p>A local time that a zone skips counts as the instant of the skip; one that it has twice
   * counts as the earlier of the two. So a day of 24 local hours has 23 or 25 when the clocks
   * change.
   */
  public List<Opening> openings(LocalDate first, LocalDate last, ZoneId zone) {
    List<Opening> result = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (Interval interval : intervals) {
        if (interval.day() == date.getDayOfWeek()) {
          Instant from = instant(date, interval.fromMinute(), zone);
          Instant to = instant(date, interval.toMinute(), zone);
          if (from.isBefore(to)) {
            result.add(new Opening(from, to));
          }
        }
      }
    }
    return result;
  }

  /** Whether the whole stretch lies inside these hours; it may run over midnight. */
  public boolean cover(Instant from, Instant to, ZoneId zone) {
    LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = to.atZone(zone).toLocalDate().plusDays(1);
    Instant reached = from;
    for (Opening opening : openings(first, last, zone)) {
      if (!opening.from().isAfter(reached) && opening.to().isAfter(reached)) {
        reached = opening.to();
      }
    }
    return !reached.isBefore(to);
  }

  private static Instant instant(LocalDate date, int minute, ZoneId zone) {
    LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
