package org.healthlink.directory.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.healthlink.directory.DoctorProfile;
import org.healthlink.directory.WorkingHours;
import org.healthlink.directory.rest.DoctorRequest.Absent;
import org.healthlink.directory.rest.DoctorRequest.Hours;
import org.healthlink.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorRequestTest {

  private static final Absent AWAY =
      new Absent(
          OffsetDateTime.parse("2026-12-24T00:00+01:00"),
          OffsetDateTime.parse("2026-12-27T00:00+01:00"));

  @Test
  void aRequestBecomesAProfile() {
    DoctorProfile profile = request(List.of(AWAY), "09:00-17:00", "00:00-24:00").toProfile();
    assertEquals("Dr. Weber", profile.name());
    assertEquals("weber@clinic.example", profile.email());
    assertEquals(ZoneId.of("Europe/Berlin"), profile.timeZone());
    assertEquals(
        new WorkingHours(
            List.of(
                new WorkingHours.Interval(DayOfWeek.MONDAY, 540, 1020),
                new WorkingHours.Interval(DayOfWeek.TUESDAY, 0, 1440))),
        profile.workingHours());
    assertEquals(1, profile.absences().items().size());
    assertNull(profile.zoomUserId());
  }

  @Test
  void nobodyHasToBeAway() {
    assertEquals(List.of(), request(null, "09:00-17:00").toProfile().absences().items());
  }

  @ParameterizedTest
  @CsvSource({"17:00-09:00", "09:00-09:00"})
  void anIntervalInWrongOrderIsNamed(String interval) {
    assertEquals("/workingHours/1", pointer(request(null, "09:00-17:00", interval)));
  }

  @Test
  void overlappingIntervalsAreRefused() {
    Hours morning = new Hours(DayOfWeek.MONDAY, "09:00", "12:00");
    Hours noon = new Hours(DayOfWeek.MONDAY, "11:00", "13:00");
    assertEquals("/workingHours", pointer(request(null, List.of(morning, noon))));
  }

  @Test
  void anAbsenceInWrongOrderIsNamed() {
    Absent backwards = new Absent(AWAY.to(), AWAY.from());
    assertEquals("/absences/1", pointer(request(List.of(AWAY, backwards), "09:00-17:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, true",
    "Asia/Kathmandu, true",
    "UTC, true",
    ", true",
    "Europe/Atlantis, false",
    "+01:00, false",
    "Z, false",
    "europe/berlin, false",
    "'', false",
    "Europe/Berlin , true",
    "'Europe/Berlin ', false",
  })
  void aTimeZoneIsOneOfTheDatabasesRegions(String zone, boolean valid) {
    assertEquals(valid, new IanaZone.Validator().isValid(zone, null));
  }

  private static String pointer(DoctorRequest request) {
    ProblemException refused = assertThrows(ProblemException.class, request::toProfile);
    return refused.errors().get(0).pointer();
  }

  /** One interval a day, from Monday on. */
  private static DoctorRequest request(List<Absent> absences, String... intervals) {
    return request(
        absences,
        Stream.of(intervals)
            .map(interval -> interval.split("-"))
            .map(
                times ->
                    new Hours(
                        DayOfWeek.of(1 + List.of(intervals).indexOf(String.join("-", times))),
                        times[0],
                        times[1]))
            .toList());
  }

  private static DoctorRequest request(List<Absent> absences, List<Hours> hours) {
    return new DoctorRequest(
        " Dr. Weber ",
        " weber@clinic.example",
        "dr-weber",
        null,
        "Europe/Berlin",
        30,
        hours,
        absences);
  }
}
