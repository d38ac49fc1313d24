package org.healthlink.directory;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.healthlink.directory.WorkingHours.Interval;

/** Working hours in the words of a timetable. */
public final class WorkingHoursFixture {

  private WorkingHoursFixture() {}

  /** Hours such as {@code "MONDAY 09:00-17:00"}. */
  public static WorkingHours hours(String... intervals) {
    return new WorkingHours(Stream.of(intervals).map(WorkingHoursFixture::interval).toList());
  }

  /** The same hours on every day of the week, such as {@code "09:00-17:00"}. */
  public static WorkingHours daily(String... intervals) {
    return hours(
        Stream.of(DayOfWeek.values())
            .flatMap(day -> Stream.of(intervals).map(interval -> day + " " + interval))
            .toArray(String[]::new));
  }

  /** Up to four intervals a day, some of which touch. */
  public static WorkingHours random(Random random) {
    List<Interval> intervals = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int minute = random.nextInt(300);
      for (int i = random.nextInt(5); i > 0 && minute < 1440; i--) {
        int end = Math.min(1440, minute + 1 + random.nextInt(600));
        intervals.add(new Interval(day, minute, end));
        minute = end + (random.nextBoolean() ? 0 : random.nextInt(200));
      }
    }
    return new WorkingHours(intervals);
  }

  static Interval interval(String text) {
    String[] parts = text.split("[ -]");
    return new Interval(DayOfWeek.valueOf(parts[0]), minute(parts[1]), minute(parts[2]));
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }
}
