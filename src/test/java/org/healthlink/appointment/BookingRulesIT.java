package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class BookingRulesIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Visit visit = Visit.online(doctor);

  @ParameterizedTest
  @ValueSource(strings = {"doctorId", "type", "startTime"})
  void aMissingFieldIsNamed(String field) {
    patient.books(visit.without(field)).mustBeProblem(400, "validation").mustBlame("/" + field);
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        Arguments.of("durationMinutes", 4, "validation"),
        Arguments.of("durationMinutes", 481, "validation"),
        Arguments.of("durationMinutes", -30, "validation"),
        Arguments.of("durationMinutes", 99_999_999_999L, "malformed-request"),
        Arguments.of("reasonForVisit", "r".repeat(2_001), "validation"),
        Arguments.of("notes", "n".repeat(4_001), "validation"),
        Arguments.of("type", "PHONE-4711", "malformed-request"),
        Arguments.of("doctorId", "1-1-1-1-4711", "malformed-request"),
        Arguments.of("patientId", "somebody-4711", "malformed-request"),
        Arguments.of("startTime", "2027-02-30T10:00:00Z", "malformed-request"),
        Arguments.of("startTime", "4711-01-01 10:00:00Z", "malformed-request"));
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void aFieldThatBreaksItsRuleIsNamedWithoutItsValue(String field, Object value, String slug) {
    Answer refused = patient.books(visit.with(field, value));
    refused.mustBeProblem(400, slug).mustBlame("/" + field);
    assertFalse(refused.text().contains("4711"), refused::toString);
    assertFalse(value instanceof String text && refused.text().contains(text), refused::toString);
  }

  @Test
  void everyFieldThatBreaksItsRuleIsNamed() {
    Answer refused =
        patient.books(visit.without("type").without("doctorId").with("durationMinutes", 1));
    List<String> blamed = refused.mustBe(400).json().path("errors").findValuesAsText("pointer");
    assertEquals(List.of("/doctorId", "/durationMinutes", "/type"), blamed);
  }

  @ParameterizedTest
  @ValueSource(strings = {":01Z", ":00.5Z", ":00.000000001Z"})
  void aStartIsAWholeMinute(String seconds) {
    String start = visit.start().toString().replace(":00Z", seconds);
    patient
        .books(visit.with("startTime", start))
        .mustBeProblem(400, "validation")
        .mustBlame("/startTime");
  }

  @Test
  void aStartNeedNotLieOnTheGrid() {
    patient.books(visit.at(visit.start().plusSeconds(7 * 60))).mustBe(201);
  }

  @Test
  void whatHasBegunCannotBeBooked() {
    Instant thisHour = Visit.inDays(0);
    patient.books(visit.at(thisHour)).mustBeProblem(422, "in-the-past");
    patient.books(visit.at(Instant.EPOCH)).mustBeProblem(422, "in-the-past");
  }

  @Test
  void aVisitLiesWithinAYear() {
    Instant inAYear = Instant.now().atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    Instant minute = Instant.ofEpochSecond(inAYear.getEpochSecond() / 60 * 60);
    patient.books(visit.at(minute.minusSeconds(60))).mustBe(201);
    Visit tooFar = visit.at(minute.plusSeconds(7_200));
    patient.books(tooFar).mustBeProblem(422, "too-far-ahead");
    Visit endOfTime = visit.with("startTime", "9999-12-31T23:59:00Z");
    patient.books(endOfTime).mustBeProblem(422, "too-far-ahead");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 480})
  void theShortestAndTheLongestVisitCanBeBooked(int minutes) {
    patient.books(visit.lasting(minutes)).mustBe(201);
  }

  @Test
  void aVisitLiesInsideWorkingHours() {
    String day = visit.start().atOffset(ZoneOffset.UTC).getDayOfWeek().name();
    List<Map<String, String>> morning = List.of(Map.of("day", day, "from", "08:00", "to", "12:00"));
    Person early = hospital.doctor(Map.of("workingHours", morning));
    Instant eight =
        visit.start().atOffset(ZoneOffset.UTC).toLocalDate().atTime(8, 0).toInstant(ZoneOffset.UTC);
    Visit inside = Visit.online(early).at(eight).lasting(30);
    Visit over = inside.at(eight.plus(Duration.ofMinutes(225)));
    patient.books(over).mustBeProblem(422, "outside-working-hours");
    Visit before = inside.at(eight.minusSeconds(60));
    patient.books(before).mustBeProblem(422, "outside-working-hours");
    patient.books(inside).mustBe(201);
    patient.books(inside.at(eight.plus(Duration.ofMinutes(210)))).mustBe(201);
  }

  @Test
  void aVisitMayRunOverMidnightWhereTheDoctorWorksOn() {
    Instant late =
        visit
            .start()
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .atTime(23, 45)
            .toInstant(ZoneOffset.UTC);
    patient.books(visit.at(late).lasting(30)).mustBe(201);
  }

  @Test
  void nobodyIsBookedWithADoctorWhoIsAway() {
    Map<String, String> away =
        Map.of(
            "from", visit.start().plusSeconds(900).toString(),
            "to", visit.start().plusSeconds(3_600).toString());
    Person traveller = hospital.doctor(Map.of("absences", List.of(away)));
    Visit wanted = Visit.online(traveller).lasting(30);
    patient.books(wanted).mustBeProblem(422, "outside-working-hours");
    patient.books(wanted.at(visit.start().plusSeconds(3_600))).mustBe(201);
  }

  @Test
  void unknownPeopleCannotBeBooked() {
    Visit withNobody = visit.with("doctorId", UUID.randomUUID().toString());
    patient.books(withNobody).mustBeProblem(422, "unknown-doctor");
    hospital
        .frontDesk()
        .post("/appointments", visit.of(UUID.randomUUID()).json())
        .mustBeProblem(422, "unknown-patient");
  }

  @Test
  void anAbsentValueMayBeWrittenAsNull() {
    Visit withNulls = visit.with("notes", null).with("durationMinutes", null);
    Answer booked = patient.books(withNulls.with("patientId", null)).mustBe(201);
    assertFalse(booked.json().has("notes"));
  }
}
