package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.healthlink.directory.Doctor;
import org.healthlink.directory.DoctorFixture;
import org.healthlink.directory.Opening;
import org.healthlink.directory.WorkingHoursFixture;
import org.healthlink.unit.Property;
import org.junit.jupiter.api.Test;

class FreeSlotsPropertyTest {

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
  private static final LocalDate FIRST = LocalDate.parse("2026-10-25");
  private static final LocalDate LAST = LocalDate.parse("2026-10-26");

  @Test
  void slotsAreThoseThatALookAtEveryMinuteFinds() {
    Property.holds(
        50,
        random -> {
          List<Opening> away = new ArrayList<>();
          random(random, 3, 900).forEach(t -> away.add(new Opening(t.startTime(), t.endTime())));
          Doctor doctor =
              DoctorFixture.working(
                  WorkingHoursFixture.random(random),
                  ZONES.get(random.nextInt(ZONES.size())),
                  5 + random.nextInt(90),
                  away);
          List<TimeSlot> busy = random(random, 12, 120);
          Instant earliest = start().plus(Duration.ofMinutes(random.nextInt(2500)));
          Duration length = Duration.ofMinutes(5 + random.nextInt(200));
          int limit = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(5);
          assertEquals(
              naive(doctor, away, busy, earliest, length).stream().limit(limit).toList(),
              new FreeSlots(doctor, busy).find(FIRST, LAST, earliest, length, limit));
        });
  }

  private static List<TimeSlot> naive(
      Doctor doctor, List<Opening> away, List<TimeSlot> busy, Instant earliest, Duration length) {
    List<TimeSlot> found = new ArrayList<>();
    List<Opening> openings = doctor.workingHours().openings(FIRST, LAST, doctor.timeZone());
    for (int minute = 0; minute < 4 * 1440; minute++) {
      TimeSlot slot = TimeSlot.of(start().plus(Duration.ofMinutes(minute)), length);
      if (!slot.startTime().isBefore(earliest)
          && openings.stream().anyMatch(opening -> isOnTheGrid(slot, opening, doctor))
          && busy.stream().noneMatch(slot::overlaps)
          && away.stream().noneMatch(a -> a.overlaps(slot.startTime(), slot.endTime()))) {
        found.add(slot);
      }
    }
    return found;
  }

  private static boolean isOnTheGrid(TimeSlot slot, Opening opening, Doctor doctor) {
    long minutes = Duration.between(opening.from(), slot.startTime()).toMinutes();
    return minutes >= 0
        && minutes % doctor.slotMinutes() == 0
        && !slot.endTime().isAfter(opening.to());
  }

  private static List<TimeSlot> random(Random random, int most, int longestMinutes) {
    List<TimeSlot> slots = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      slots.add(
          TimeSlot.of(
              start().plus(Duration.ofMinutes(random.nextInt(4 * 1440))),
              Duration.ofMinutes(1 + random.nextInt(longestMinutes))));
    }
    return slots;
  }

  private static Instant start() {
    return FIRST.minusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
  }
}
