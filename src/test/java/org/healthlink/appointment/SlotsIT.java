package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class SlotsIT {
  private final Hospital hospital = new Hospital();
  private final LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

  @Test
  void aWholeDayIsOnOfferInStepsOfTheSlot() {
    Answer slots = slots(hospital.someDoctor(), tomorrow, tomorrow).mustBe(200);
    List<String> starts = slots.each("startTime");
    assertEquals(48, starts.size());
    assertEquals(tomorrow + "T00:00:00Z", starts.get(0));
    assertEquals(tomorrow + "T00:30:00Z", slots.each("endTime").get(0));
    assertEquals(tomorrow + "T23:30:00Z", starts.get(47));
  }

  @Test
  void bothDatesBelongToTheRange() {
    Person doctor = hospital.someDoctor();
    assertEquals(2 * 48, slots(doctor, tomorrow, tomorrow.plusDays(1)).each("startTime").size());
  }

  @Test
  void whatIsPastIsNotOnOffer() {
    Instant before = Instant.now();
    LocalDate today = LocalDate.ofInstant(before, ZoneOffset.UTC);
    List<String> starts = slots(hospital.someDoctor(), today, today).each("startTime");
    assertTrue(starts.stream().map(Instant::parse).noneMatch(s -> s.isBefore(before)));
    Person doctor = hospital.someDoctor();
    assertEquals(List.of(), slots(doctor, today.minusDays(9), today.minusDays(1)).each("endTime"));
  }

  @Test
  void whatIsTooFarAheadIsNotOnOffer() {
    LocalDate last = LocalDate.now(ZoneOffset.UTC).plusYears(1);
    Answer slots = slots(hospital.someDoctor(), last.minusDays(1), last.plusDays(2)).mustBe(200);
    Instant farthest = Instant.now().atZone(ZoneOffset.UTC).plusYears(1).toInstant();
    List<String> starts = slots.each("startTime");
    assertFalse(starts.isEmpty());
    assertTrue(starts.stream().map(Instant::parse).noneMatch(s -> s.isAfter(farthest)));
  }

  @Test
  void aVisitTakesEverySlotThatItTouches() {
    Person doctor = hospital.someDoctor();
    Instant ten = at(10, 10);
    hospital.somePatient().books(Visit.onsite(doctor).at(ten).lasting(30)).mustBe(201);
    List<String> starts = slots(doctor, tomorrow, tomorrow).each("startTime");
    assertEquals(46, starts.size());
    assertFalse(starts.contains(at(10, 0).toString()));
    assertFalse(starts.contains(at(10, 30).toString()));
  }

  @Test
  void absencesAreNotOnOffer() {
    Map<String, Object> away =
        Map.of(
            "absences", List.of(Map.of("from", at(0, 15).toString(), "to", at(23, 0).toString())));
    List<String> starts = slots(hospital.doctor(away), tomorrow, tomorrow).each("startTime");
    assertEquals(List.of(at(23, 0).toString(), at(23, 30).toString()), starts);
  }

  @Test
  void datesAreThoseOfTheDoctorsZone() {
    Person doctor = hospital.doctor(Map.of("timeZone", "Asia/Kathmandu"));
    LocalDate day = tomorrow.plusDays(1);
    Instant first = Instant.parse(slots(doctor, day, day).each("startTime").get(0));
    assertEquals(day.atStartOfDay(ZoneId.of("Asia/Kathmandu")).toInstant(), first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
  void aNightInWhichTheClocksChangeIsAsLongAsItIs(String zone) {
    Person doctor = hospital.doctor(Map.of("timeZone", zone, "workingHours", nights()));
    Instant now = Instant.now();
    for (int change = 0; change < 2; change++) {
      ZoneOffsetTransition next = ZoneId.of(zone).getRules().nextTransition(now);
      LocalDate night = next.getDateTimeBefore().toLocalDate();
      Duration length = Duration.ofHours(5).minus(next.getDuration());
      Answer slots = slots(doctor, night, night).mustBe(200);
      assertEquals(length.toMinutes() / 30, slots.each("startTime").size(), next::toString);
      assertEquals(
          night.atStartOfDay(ZoneId.of(zone)).toInstant(),
          Instant.parse(slots.each("startTime").get(0)));
      now = next.getInstant();
    }
  }

  @Test
  void aRangeIsThirtyOneDaysAtMost() {
    Person doctor = hospital.someDoctor();
    slots(doctor, tomorrow, tomorrow.plusDays(30)).mustBe(200);
    slots(doctor, tomorrow, tomorrow.plusDays(31)).mustBeProblem(400, "validation").mustBlame("to");
    slots(doctor, tomorrow, tomorrow.minusDays(1)).mustBeProblem(400, "validation").mustBlame("to");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2027-02-30&to=2027-03-01, from",
    "from=2027-3-1&to=2027-03-02,   from",
    "from=2027-03-01,               to",
    "to=2027-03-01,                 from",
    "from=2027-03-01&to=tomorrow,   to",
    "from=%2B999999999-01-01&to=2027-03-01, from"
  })
  void aDateIsADateOfTheCalendar(String query, String blamed) {
    Person doctor = hospital.someDoctor();
    doctor
        .get("/doctors/" + doctor.id() + "/slots?" + query)
        .mustBeProblem(400, "validation")
        .mustBlame(blamed);
  }

  @Test
  void anUnknownDoctorOffersNothing() {
    hospital
        .frontDesk()
        .get("/doctors/" + UUID.randomUUID() + "/slots?from=" + tomorrow + "&to=" + tomorrow)
        .mustBeProblem(404, "not-found");
  }

  private Answer slots(Person doctor, LocalDate from, LocalDate to) {
    return hospital
        .frontDesk()
        .get("/doctors/" + doctor.id() + "/slots?from=" + from + "&to=" + to);
  }

  private Instant at(int hour, int minute) {
    return tomorrow.atTime(hour, minute).toInstant(ZoneOffset.UTC);
  }

  /** From midnight to five, each night. */
  private static List<Map<String, String>> nights() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Map.of("day", day.name(), "from", "00:00", "to", "05:00"))
        .toList();
  }
}
