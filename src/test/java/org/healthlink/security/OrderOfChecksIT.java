package org.healthlink.security;

import static org.healthlink.testing.Hospital.doctorBody;
import static org.healthlink.testing.Hospital.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request that is wrong in two ways is answered for the first of them in the contract's order.
 */
@InTheServer
class OrderOfChecksIT {
  private static final String TOO_LARGE = "x".repeat(64 * 1024 + 1);

  private final Hospital hospital = new Hospital();
  private final Person patient = hospital.somePatient();
  private final String someDoctor = "/doctors/" + UUID.randomUUID();

  @Test
  void theTokenComesBeforeTheMethod() {
    HospitalClient.anonymous()
        .send("DELETE", someDoctor, BodyPublishers.noBody())
        .mustBeProblem(401, "unauthorized");
  }

  @Test
  void theTokenComesBeforeTheSize() {
    HospitalClient.anonymous().put(someDoctor, TOO_LARGE).mustBeProblem(401, "unauthorized");
  }

  @Test
  void theMethodComesBeforeSizeTypeAndRole() {
    Answer refused =
        patient
            .client()
            .header("Content-Type", "text/plain")
            .send("PATCH", someDoctor, BodyPublishers.ofString(TOO_LARGE))
            .mustBeProblem(405, "method-not-allowed");
    Set<String> allowed = new TreeSet<>(Arrays.asList(refused.header("Allow").split(", ?")));
    assertTrue(allowed.containsAll(List.of("GET", "PUT")), refused::toString);
    assertTrue(!allowed.contains("PATCH") && !allowed.contains("POST"), refused::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/doctors", "/patients", "/appointments"})
  void aMethodThatDoesNotExistIsNamed(String path) {
    Answer refused =
        hospital
            .frontDesk()
            .send("DELETE", path, BodyPublishers.noBody())
            .mustBeProblem(405, "method-not-allowed");
    assertTrue(refused.header("Allow").contains("GET"), refused::toString);
  }

  @Test
  void theSizeComesBeforeTheRole() {
    patient.client().put(someDoctor, TOO_LARGE).mustBeProblem(413, "payload-too-large");
  }

  @Test
  void theMediaTypeComesBeforeTheRole() {
    patient
        .client()
        .header("Content-Type", "text/plain")
        .put(someDoctor, "{}")
        .mustBeProblem(415, "unsupported-media-type");
  }

  @Test
  void theAcceptedTypeComesBeforeTheRole() {
    patient
        .client()
        .header("Accept", "text/html")
        .put(someDoctor, "{}")
        .mustBeProblem(406, "not-acceptable");
  }

  @Test
  void theRoleComesBeforeTheBody() {
    patient.client().put(someDoctor, "{").mustBeProblem(403, "forbidden");
    patient.client().put(someDoctor, "{}").mustBeProblem(403, "forbidden");
  }

  @Test
  void theRoleComesBeforeTheIdentifier() {
    hospital.frontDesk().put("/doctors/nobody", "{}").mustBeProblem(403, "forbidden");
  }

  @Test
  void theQueryComesBeforeTheResource() {
    patient
        .get(someDoctor + "/slots?from=x&to=y")
        .mustBeProblem(400, "validation")
        .mustBlame("from");
  }

  @Test
  void theBodyComesBeforeTheRightToBookForSomebodyElse() {
    Visit visit = Visit.online(hospital.someDoctor()).of(hospital.somePatient()).lasting(1);
    patient.books(visit).mustBeProblem(400, "validation");
  }

  @Test
  void theResourceComesBeforeTheConflict() {
    String body = json(doctorBody(hospital.someDoctor().subject()));
    hospital.admin().put("/doctors/nobody", body).mustBeProblem(404, "not-found");
  }

  @Test
  void anUnknownPathIsNotFoundForEverybodyWithAToken() {
    for (String path : List.of("/nowhere", "/healthlink/nowhere", "/healthlink/problem")) {
      patient.get(path).mustBeProblem(404, "not-found");
    }
  }

  @Test
  void aRequestsIdentifierIsInTheLogToo() {
    Answer refused = patient.get("/nowhere").mustBeProblem(404, "not-found");
    String id = refused.at("/requestId");
    assertEquals(1, ServerLog.linesWith(id).size());
  }
}
