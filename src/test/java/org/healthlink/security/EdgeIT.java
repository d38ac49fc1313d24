package org.healthlink.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and over-eager clients meet. */
@InTheServer
class EdgeIT {
  private static final String OURS = "https://visits.hospital.example";

  private final Hospital hospital = new Hospital();

  @ParameterizedTest
  @ValueSource(strings = {"/doctors", "/nothing-here", "/healthlink/visit/x", "/healthlink/"})
  void everyAnswerTellsBrowsersWhatTheyMayDo(String path) {
    for (HospitalClient client :
        new HospitalClient[] {
          hospital.frontDesk(), HospitalClient.anonymous(), HospitalClient.with("nonsense")
        }) {
      Answer answer = client.get(path);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::toString);
      assertEquals("DENY", answer.header("X-Frame-Options"), answer::toString);
      assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
      assertEquals("no-referrer", answer.header("Referrer-Policy"));
      assertFalse(answer.header("Cache-Control").isEmpty(), answer::toString);
    }
  }

  @Test
  void aPageOfAnOriginThatIsNamedMayReadAnswers() {
    HospitalClient page = hospital.frontDesk().header("Origin", OURS);
    Answer answer = page.get("/doctors").mustBe(200);
    assertEquals(OURS, answer.header("Access-Control-Allow-Origin"));
    assertEquals(
        "ETag, Link, Location, Retry-After, Preference-Applied",
        answer.header("Access-Control-Expose-Headers"));
    assertTrue(answer.header("Vary").contains("Origin"));
    Answer refused = HospitalClient.with("nonsense").header("Origin", OURS).get("/doctors");
    assertEquals(OURS, refused.mustBe(401).header("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://visits.hospital.example.evil.example",
        "http://visits.hospital.example",
        "https://visits.hospital.example:444",
        "null"
      })
  void aPageOfAnyOtherOriginMayNot(String origin) {
    Answer answer = hospital.frontDesk().header("Origin", origin).get("/doctors").mustBe(200);
    assertEquals("", answer.header("Access-Control-Allow-Origin"));
    assertEquals("", preflight(origin).header("Access-Control-Allow-Methods"));
  }

  @Test
  void aPreflightNeedsNoToken() {
    Answer answer = preflight(OURS).mustBe(204);
    assertEquals(OURS, answer.header("Access-Control-Allow-Origin"));
    assertTrue(answer.header("Access-Control-Allow-Methods").contains("PATCH"));
    assertTrue(answer.header("Access-Control-Allow-Headers").contains("Idempotency-Key"));
  }

  @Test
  void aPatientWhoTriesTooOftenIsAskedToWait() {
    Person doctor = hospital.someDoctor();
    Person patient = hospital.somePatient();
    Visit visit = Visit.onsite(doctor);
    long refused =
        IntStream.range(0, 75)
            .mapToObj(i -> patient.books(visit))
            .filter(answer -> answer.status() == 429)
            .peek(answer -> answer.mustBeProblem(429, "too-many-requests"))
            .peek(answer -> assertFalse(answer.header("Retry-After").isEmpty()))
            .count();
    assertTrue(refused >= 1, "nobody was refused");
    hospital
        .frontDesk()
        .post("/appointments", visit.at(Visit.inDays(2)).of(patient).json())
        .mustBe(201);
    hospital.somePatient().books(visit.at(Visit.inDays(3))).mustBe(201);
  }

  @Test
  void whoSendsNoTokenIsToldWhichKindIsExpected() {
    for (HospitalClient client :
        new HospitalClient[] {HospitalClient.anonymous(), HospitalClient.with("nonsense")}) {
      assertTrue(
          client.get("/doctors").mustBe(401).header("WWW-Authenticate").startsWith("Bearer"));
    }
  }

  private static Answer preflight(String origin) {
    return HospitalClient.anonymous()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PATCH")
        .send("OPTIONS", "/appointments/x", BodyPublishers.noBody());
  }
}
