package org.healthlink.directory;

import static org.healthlink.testing.Hospital.json;
import static org.healthlink.testing.Hospital.patientBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class PatientsIT {
  private final Hospital hospital = new Hospital();

  @Test
  void frontDeskAndAdministratorsRegisterPatients() {
    for (HospitalClient desk : List.of(hospital.frontDesk(), hospital.admin())) {
      String path = "/patients/" + UUID.randomUUID();
      Map<String, Object> patient = patientBody("patient-" + UUID.randomUUID());
      desk.put(path, json(patient)).mustBe(201);
      patient.put("timeZone", "Asia/Kathmandu");
      assertEquals("Asia/Kathmandu", desk.put(path, json(patient)).mustBe(200).at("/timeZone"));
      assertEquals(patient.get("email"), desk.get(path).mustBe(200).at("/email"));
    }
  }

  @Test
  void patientsAndDoctorsRegisterNobody() {
    String path = "/patients/" + UUID.randomUUID();
    String body = json(patientBody("patient-" + UUID.randomUUID()));
    hospital.somePatient().client().put(path, body).mustBeProblem(403, "forbidden");
    hospital.someDoctor().client().put(path, body).mustBeProblem(403, "forbidden");
    hospital.frontDesk().get(path).mustBeProblem(404, "not-found");
  }

  @Test
  void aPatientSeesHimselfAndNobodyElse() {
    Person patient = hospital.somePatient();
    patient.get("/patients/" + patient.id()).mustBe(200);
    patient.get("/patients/" + hospital.somePatient().id()).mustBeProblem(404, "not-found");
    hospital.someDoctor().get("/patients/" + patient.id()).mustBeProblem(403, "forbidden");
  }

  @Test
  void aPatientIsFoundByEmailInWhateverCase() {
    Person patient = hospital.somePatient();
    String email = patient.subject() + "@patients.example";
    Answer found = find(hospital.frontDesk(), email.toUpperCase(Locale.ROOT)).mustBe(200);
    assertEquals(List.of(patient.id().toString()), found.each("id"));
    assertEquals(List.of(), find(hospital.admin(), "nobody@patients.example").each("id"));
  }

  @Test
  void familiesShareAnAddress() {
    String email = "family-" + UUID.randomUUID() + "@patients.example";
    for (int member = 0; member < 2; member++) {
      Map<String, Object> patient = patientBody("patient-" + UUID.randomUUID());
      patient.put("email", email);
      patient.remove("subject");
      hospital.frontDesk().put("/patients/" + UUID.randomUUID(), json(patient)).mustBe(201);
    }
    assertEquals(2, find(hospital.frontDesk(), email).each("id").size());
  }

  @Test
  void patientsDoNotSearchForPatients() {
    find(hospital.somePatient().client(), "a@b.example").mustBeProblem(403, "forbidden");
  }

  @Test
  void aSearchWithoutAnAddressIsRefused() {
    hospital.frontDesk().get("/patients").mustBeProblem(400, "validation").mustBlame("email");
  }

  @Test
  void noTwoPatientsShareASubject() {
    Person patient = hospital.somePatient();
    hospital
        .frontDesk()
        .put("/patients/" + UUID.randomUUID(), json(patientBody(patient.subject())))
        .mustBeProblem(409, "subject-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "email", "timeZone"})
  void aMissingFieldIsNamed(String field) {
    Map<String, Object> patient = patientBody("patient-" + UUID.randomUUID());
    patient.remove(field);
    hospital
        .frontDesk()
        .put("/patients/" + UUID.randomUUID(), json(patient))
        .mustBeProblem(400, "validation")
        .mustBlame("/" + field);
  }

  @Test
  void anAddressThatIsNoneIsNotEchoed() {
    Map<String, Object> patient = patientBody("patient-" + UUID.randomUUID());
    patient.put("email", "petra at home");
    Answer refused =
        hospital.frontDesk().put("/patients/" + UUID.randomUUID(), json(patient)).mustBe(400);
    assertFalse(refused.text().contains("petra at home"), refused::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/patients/1-1-1-1-1", "/patients/x", "/doctors/%20", "/appointments/%27"})
  void anIdentifierThatIsNoneIsNotFound(String path) {
    hospital.frontDesk().get(path).mustBeProblem(404, "not-found");
  }

  private static Answer find(HospitalClient client, String email) {
    return client.get("/patients?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
  }
}
