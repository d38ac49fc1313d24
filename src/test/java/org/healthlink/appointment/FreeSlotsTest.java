package org.healthlink.appointment;

import static org.healthlink.directory.WorkingHoursFixture.daily;
import static org.healthlink.directory.WorkingHoursFixture.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.healthlink.directory.Doctor;
import org.healthlink.directory.DoctorFixture;
import org.healthlink.directory.Opening;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final Doctor morning =
      DoctorFixture.working(hours("TUESDAY 09:00-11:00"), "Europe/Berlin", 30);

  @Test
  void slotsFollowEachOtherFromTheStartOfTheInterval() {
    assertEquals(
        List.of("08:00", "08:30", "09:00", "09:30"), starts(find(morning, List.of(), "00:00")));
  }

  @Test
  void eachIntervalBeginsItsOwnSteps() {
    Doctor twice =
        DoctorFixture.working(hours("TUESDAY 08:10-09:00", "TUESDAY 09:20-10:25"), "UTC", 30);
    assertEquals(List.of("08:10", "09:20", "09:50"), starts(find(twice, List.of(), "00:00")));
  }

  @Test
  void aSlotThatWouldOutlastTheIntervalIsNotOffered() {
    Doctor short25 = DoctorFixture.working(hours("TUESDAY 09:00-09:29"), "UTC", 30);
    assertEquals(List.of(), find(short25, List.of(), "00:00"));
  }

  @Test
  void slotsThatHaveBegunAreNotOffered() {
    assertEquals(List.of("09:00", "09:30"), starts(find(morning, List.of(), "08:30:01")));
  }

  @Test
  void slotsThatTouchAVisitAreFreeAndThoseThatOverlapItAreNot() {
    List<TimeSlot> busy = List.of(slot("08:30", "09:00"));
    assertEquals(List.of("08:00", "09:00", "09:30"), starts(find(morning, busy, "00:00")));
  }

  @Test
  void aVisitOffTheGridTakesAllSlotsThatItOverlaps() {
    List<TimeSlot> busy = List.of(slot("08:15", "08:45"));
    assertEquals(List.of("09:00", "09:30"), starts(find(morning, busy, "00:00")));
  }

  @Test
  void aLongVisitIsSeenBehindAShortOneThatBeganLater() {
    List<TimeSlot> busy = List.of(slot("07:00", "09:00"), slot("07:30", "07:40"));
    assertEquals(List.of("09:00", "09:30"), starts(find(morning, busy, "00:00")));
  }

  @Test
  void visitsMayComeInAnyOrderAndOverlapEachOther() {
    List<TimeSlot> busy =
        List.of(slot("09:30", "10:00"), slot("08:00", "08:30"), slot("08:10", "08:20"));
    assertEquals(List.of("08:30", "09:00"), starts(find(morning, busy, "00:00")));
  }

  @Test
  void absencesTakeSlotsLikeVisits() {
    Doctor away =
        DoctorFixture.working(
            hours("TUESDAY 09:00-11:00"),
            "Europe/Berlin",
            30,
            List.of(new Opening(at("08:30"), at("09:15"))));
    assertEquals(List.of("08:00", "09:30"), starts(find(away, List.of(), "00:00")));
  }

  @Test
  void noMoreThanTheLimitAreFound() {
    FreeSlots slots = new FreeSlots(morning, List.of());
    assertEquals(
        List.of("08:00", "08:30"),
        starts(slots.find(TUESDAY, TUESDAY.plusDays(7), at("00:00"), HALF_AN_HOUR, 2)));
  }

  @Test
  void aLongVisitIsOfferedInStepsOfTheDoctorsSlot() {
    FreeSlots slots = new FreeSlots(morning, List.of());
    List<TimeSlot> found = slots.find(TUESDAY, TUESDAY, at("00:00"), Duration.ofMinutes(75), 9);
    assertEquals(List.of("08:00", "08:30"), starts(found));
    assertEquals(at("09:45"), found.get(1).endTime());
  }

  @Test
  void theDayOnWhichTheClocksGoForwardHasTwoSlotsLess() {
    Doctor allDay = DoctorFixture.working(daily("00:00-24:00"), "Europe/Berlin", 30);
    assertEquals(46, on(allDay, "2026-03-29").size());
    assertEquals(48, on(allDay, "2026-03-30").size());
    assertEquals(50, on(allDay, "2026-10-25").size());
  }

  @Test
  void slotsInTheDoctorsZoneMayLieOnAnotherDayOfUtc() {
    Doctor early = DoctorFixture.working(hours("TUESDAY 00:00-01:00"), "Asia/Kathmandu", 30);
    assertEquals(
        Instant.parse("2026-11-30T18:15:00Z"),
        find(early, List.of(), "00:00", -2).get(0).startTime());
  }

  private static List<TimeSlot> on(Doctor doctor, String date) {
    LocalDate day = LocalDate.parse(date);
    return new FreeSlots(doctor, List.of())
        .find(day, day, Instant.EPOCH, HALF_AN_HOUR, Integer.MAX_VALUE);
  }

  private static List<TimeSlot> find(Doctor doctor, List<TimeSlot> busy, String earliest) {
    return find(doctor, busy, earliest, 0);
  }

  private static List<TimeSlot> find(
      Doctor doctor, List<TimeSlot> busy, String earliest, int days) {
    return new FreeSlots(doctor, busy)
        .find(
            TUESDAY,
            TUESDAY,
            at(earliest).plus(Duration.ofDays(days)),
            HALF_AN_HOUR,
            Integer.MAX_VALUE);
  }

  private static List<String> starts(List<TimeSlot> slots) {
    return slots.stream().map(slot -> slot.startTime().toString().substring(11, 16)).toList();
  }

  private static TimeSlot slot(String from, String to) {
    return new TimeSlot(at(from), at(to));
  }

  private static Instant at(String time) {
    return Instant.parse(TUESDAY + "T" + (time.length() == 5 ? time + ":00" : time) + "Z");
  }
}
