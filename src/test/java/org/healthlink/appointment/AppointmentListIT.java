package org.healthlink.appointment;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class AppointmentListIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void everybodySeesHisOwn() {
    List<String> mine = visits(2);
    hospital.somePatient().books(Visit.onsite(doctor).at(Visit.inDays(9))).mustBe(201);
    patient.books(Visit.onsite(hospital.someDoctor()).at(Visit.inDays(10))).mustBe(201);
    assertEquals(3, patient.get("/appointments").each("id").size());
    assertEquals(3, doctor.get("/appointments").each("id").size());
    assertTrue(patient.get("/appointments").each("id").containsAll(mine));
    assertEquals(List.of(), hospital.somePatient().get("/appointments").each("id"));
  }

  @Test
  void somebodyElsesFilterIsAnEmptyList() {
    visits(1);
    Person other = hospital.somePatient();
    assertEquals(List.of(), ids(other, "patientId=" + patient.id()));
    assertEquals(List.of(), ids(other, "doctorId=" + doctor.id()));
    assertEquals(List.of(), ids(hospital.someDoctor(), "doctorId=" + doctor.id()));
  }

  @Test
  void frontDeskAndAdministratorsSeeEverybodys() {
    List<String> all = visits(2);
    String query = "/appointments?doctorId=" + doctor.id();
    assertEquals(all, hospital.frontDesk().get(query).mustBe(200).each("id"));
    Answer seen = hospital.admin().get(query).mustBe(200);
    assertEquals(all, seen.each("id"));
    assertEquals(List.of(), seen.each("reasonForVisit"));
  }

  @Test
  void noListHoldsALink() {
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    for (Person one : List.of(patient, doctor)) {
      Answer list = one.get("/appointments");
      assertEquals(List.of(id.toString()), list.each("id"));
      assertFalse(list.text().contains("zoom"), list::toString);
    }
  }

  @Test
  void aTimeRangeIncludesItsBeginAndNotItsEnd() {
    List<String> three = visits(3);
    Instant begin = Visit.inDays(2);
    assertEquals(three.subList(1, 3), ids(patient, "from=" + begin.plus(Duration.ofHours(1))));
    assertEquals(three.subList(0, 1), ids(patient, "to=" + begin.plus(Duration.ofHours(1))));
    assertEquals(
        three.subList(1, 2),
        ids(patient, "from=" + begin.plusSeconds(1) + "&to=" + begin.plus(Duration.ofHours(2))));
  }

  @Test
  void aStatusNarrowsTheList() {
    List<String> two = visits(2);
    Sql.run(
        "update appointments set status = 'CANCELLED' where id = ?", UUID.fromString(two.get(0)));
    assertEquals(two.subList(0, 1), ids(patient, "status=CANCELLED"));
    assertEquals(two.subList(1, 2), ids(patient, "status=SCHEDULED&doctorId=" + doctor.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2027-01-01,               from",
    "from=2027-01-01T10:00:00,      from",
    "to=soon,                       to",
    "doctorId=1-1-1-1-1,            doctorId",
    "patientId=me,                  patientId",
    "status=ASLEEP,                 status"
  })
  void aBadFilterIsNamed(String query, String blamed) {
    patient.get("/appointments?" + query).mustBeProblem(400, "validation").mustBlame(blamed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=-999999999-01-01T00:00:00Z",
        "to=%2B999999999-12-31T23:59:59Z",
        "cursor=LTk5OTk5OTk5OTk5OS4wLjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
      })
  void aTimeBeyondAllCalendarsIsNoFailureOfOurs(String query) {
    Answer answer = patient.get("/appointments?" + query);
    assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
  }

  private static List<String> ids(Person person, String query) {
    return person.get("/appointments?" + query).mustBe(200).each("id");
  }

  /** So many visits in the hospital, an hour apart, in order of time. */
  private List<String> visits(int count) {
    return IntStream.range(0, count)
        .mapToObj(hour -> Visit.inDays(2).plus(Duration.ofHours(hour)))
        .map(start -> patient.books(Visit.onsite(doctor).at(start)).mustBe(201).at("/id"))
        .toList();
  }
}
