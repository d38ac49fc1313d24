package org.healthlink.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the access table cannot show of tokens: paths that nobody serves, roles, names. */
@InTheServer
class TokensIT {
  private final Hospital hospital = new Hospital();

  @ParameterizedTest
  @CsvSource({
    "GET, /doctors",
    "GET, /patients",
    "GET, /appointments",
    "POST, /appointments",
    "DELETE, /appointments",
    "GET, /nowhere"
  })
  void withoutATokenNothingIsAnswered(String method, String path) {
    Answer refused =
        HospitalClient.anonymous()
            .send(method, path, HttpRequest.BodyPublishers.noBody())
            .mustBeProblem(401, "unauthorized");
    assertTrue(refused.header("WWW-Authenticate").startsWith("Bearer"), refused::toString);
  }

  @Test
  void anotherSchemeThanBearerIsNoToken() {
    HospitalClient.anonymous()
        .header("Authorization", "Basic ZGVzazpkZXNr")
        .get("/doctors")
        .mustBeProblem(401, "unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATIENT", "DOCTOR"})
  void aPatientOrDoctorWhomNobodyKnowsMayNothing(String role) {
    String token = hospital.identity().token("stranger-" + UUID.randomUUID(), role);
    HospitalClient stranger = HospitalClient.with(token);
    stranger.get("/doctors").mustBeProblem(403, "forbidden");
    stranger.get("/appointments").mustBeProblem(403, "forbidden");
  }

  @Test
  void aTokenWithoutARoleMayNothing() {
    Person patient = hospital.somePatient();
    HospitalClient withoutRole = HospitalClient.with(hospital.identity().token(patient.subject()));
    withoutRole.get("/doctors").mustBeProblem(403, "forbidden");
    String other = hospital.identity().token(patient.subject(), "JANITOR");
    HospitalClient.with(other).get("/doctors").mustBeProblem(403, "forbidden");
  }

  @Test
  void rolesAddUp() {
    Person doctor = hospital.someDoctor();
    Person patient = hospital.somePatient();
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    String token = hospital.identity().token(patient.subject(), "PATIENT", "ADMIN");
    HospitalClient both = HospitalClient.with(token);
    assertTrue(both.get("/appointments/" + id).mustBe(200).json().has("reasonForVisit"));
    assertTrue(both.get("/doctors/" + doctor.id()).mustBe(200).json().has("email"));
  }

  @Test
  void theSubjectAloneNamesThePerson() {
    Person one = hospital.somePatient();
    Person other = hospital.somePatient();
    one.books(Visit.onsite(hospital.someDoctor())).mustBe(201);
    assertEquals(0, other.get("/appointments").json().path("items").size());
    // The provider writes another name into upn: it must not be taken for the person.
    String sameUpn = hospital.identity().token(one.subject() + "@hospital.example", "PATIENT");
    HospitalClient.with(sameUpn).get("/appointments").mustBeProblem(403, "forbidden");
  }
}
