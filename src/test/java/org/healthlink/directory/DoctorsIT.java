package org.healthlink.directory;

import static org.healthlink.testing.Hospital.doctorBody;
import static org.healthlink.testing.Hospital.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InTheServer
class DoctorsIT {
  private static final List<String> CONTACT_DATA = List.of("email", "zoomUserId");

  private final Hospital hospital = new Hospital();

  @Test
  void anAdministratorCreatesADoctorAndReplacesAllOfHim() {
    String path = "/doctors/" + UUID.randomUUID();
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    hospital.admin().put(path, json(doctor)).mustBe(201);
    doctor.put("slotMinutes", 20);
    doctor.remove("zoomUserId");
    Answer replaced = hospital.admin().put(path, json(doctor)).mustBe(200);
    assertEquals(20, replaced.json().path("slotMinutes").asInt());
    assertFalse(hospital.admin().get(path).mustBe(200).json().has("zoomUserId"));
  }

  @Test
  void nobodyElseCreatesADoctor() {
    String path = "/doctors/" + UUID.randomUUID();
    String body = json(doctorBody("dr-" + UUID.randomUUID()));
    Person doctor = hospital.someDoctor();
    Person patient = hospital.somePatient();
    for (HospitalClient other : List.of(hospital.frontDesk(), doctor.client(), patient.client())) {
      other.put(path, body).mustBeProblem(403, "forbidden");
    }
    hospital.admin().get(path).mustBeProblem(404, "not-found");
  }

  @Test
  void everybodySeesADoctorButContactDataAreForFrontDeskAndAdministrators() {
    Person doctor = hospital.someDoctor();
    String path = "/doctors/" + doctor.id();
    for (HospitalClient allowed : List.of(hospital.frontDesk(), hospital.admin())) {
      JsonNode seen = allowed.get(path).mustBe(200).json();
      CONTACT_DATA.forEach(field -> assertTrue(seen.has(field), field));
    }
    for (HospitalClient other : List.of(doctor.client(), hospital.somePatient().client())) {
      JsonNode seen = other.get(path).mustBe(200).json();
      assertFalse(seen.path("name").asText().isEmpty());
      CONTACT_DATA.forEach(field -> assertFalse(seen.has(field), field));
    }
  }

  @Test
  void theListHidesContactDataFromPatientsToo() {
    Person doctor = hospital.someDoctor();
    Answer list = hospital.somePatient().get("/doctors").mustBe(200);
    assertTrue(list.each("id").contains(doctor.id().toString()));
    CONTACT_DATA.forEach(field -> assertEquals(List.of(), list.each(field)));
    assertFalse(hospital.admin().get("/doctors").mustBe(200).each("email").isEmpty());
  }

  @Test
  void noTwoDoctorsShareASubject() {
    Person doctor = hospital.someDoctor();
    hospital
        .admin()
        .put("/doctors/" + UUID.randomUUID(), json(doctorBody(doctor.subject())))
        .mustBeProblem(409, "subject-taken");
  }

  @Test
  void touchingHoursBecomeOne() {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put("workingHours", List.of(monday("12:00", "24:00"), monday("08:00", "12:00")));
    Answer created = hospital.admin().put("/doctors/" + UUID.randomUUID(), json(doctor));
    JsonNode hours = created.mustBe(201).json().path("workingHours");
    assertEquals(1, hours.size());
    assertEquals("08:00", hours.at("/0/from").asText());
    assertEquals("24:00", hours.at("/0/to").asText());
  }

  @Test
  void overlappingHoursAreRefused() {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put("workingHours", List.of(monday("08:00", "12:01"), monday("12:00", "13:00")));
    put(doctor).mustBeProblem(400, "validation").mustBlame("/workingHours");
  }

  @ParameterizedTest
  @CsvSource({
    "name,           /name",
    "email,          /email",
    "subject,        /subject",
    "timeZone,       /timeZone",
    "slotMinutes,    /slotMinutes",
    "workingHours,   /workingHours"
  })
  void aMissingFieldIsNamed(String field, String pointer) {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.remove(field);
    put(doctor).mustBeProblem(400, "validation").mustBlame(pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "email,       no-address",
    "name,        ' '",
    "timeZone,    Mars/Olympus",
    "zoomUserId,  ../meetings",
    "zoomUserId,  a/b@clinic.example",
    "zoomUserId,  a%2Fb",
    "zoomUserId,  a?b",
    "zoomUserId,  '..'",
    "zoomUserId,  'a b'",
    "slotMinutes, 4",
    "slotMinutes, 481"
  })
  void aFieldThatBreaksItsRuleIsNamedWithoutItsValue(String field, String value) {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put(field, value.matches("\\d+") ? Integer.valueOf(value) : value);
    Answer refused = put(doctor).mustBeProblem(400, "validation").mustBlame("/" + field);
    assertTrue(value.length() < 4 || !refused.text().contains(value), refused::toString);
  }

  @ParameterizedTest
  @CsvSource({"17:00, 09:00", "09:00, 09:00"})
  void hoursThatEndBeforeTheyBeginAreRefused(String from, String to) {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put("workingHours", List.of(monday("06:00", "07:00"), monday(from, to)));
    put(doctor).mustBeProblem(400, "validation").mustBlame("/workingHours/1");
  }

  @ParameterizedTest
  @CsvSource({"24:00, 24:00, from", "9:00, 10:00, from", "09:00, 25:00, to", "09:00, 10:60, to"})
  void aTimeIsWrittenInFull(String from, String to, String wrong) {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put("workingHours", List.of(monday(from, to)));
    put(doctor).mustBeProblem(400, "validation").mustBlame("/workingHours/0/" + wrong);
  }

  @Test
  void absencesComeBackInUtc() {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put(
        "absences",
        List.of(Map.of("from", "2027-01-02T00:00:00+01:00", "to", "2027-01-03T00:00:00+01:00")));
    Answer created = put(doctor).mustBe(201);
    assertEquals("2027-01-01T23:00:00Z", created.at("/absences/0/from"));
  }

  @Test
  void anAbsenceThatEndsBeforeItBeginsIsRefused() {
    Map<String, Object> doctor = doctorBody("dr-" + UUID.randomUUID());
    doctor.put(
        "absences", List.of(Map.of("from", "2027-01-03T00:00:00Z", "to", "2027-01-02T00:00:00Z")));
    put(doctor).mustBeProblem(400, "validation").mustBlame("/absences/0");
  }

  private Answer put(Map<String, Object> doctor) {
    return hospital.admin().put("/doctors/" + UUID.randomUUID(), json(doctor));
  }

  private static Map<String, String> monday(String from, String to) {
    return Map.of("day", "MONDAY", "from", from, "to", to);
  }
}
