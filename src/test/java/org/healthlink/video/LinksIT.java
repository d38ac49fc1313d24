package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one-time address for a browser that cannot send a token. */
@InTheServer
class LinksIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private UUID id;

  @BeforeEach
  void theDoorIsOpen() {
    id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    Sql.run(
        "update appointments set start_time = now(), end_time = now() + interval '30 minutes'"
            + " where id = ?",
        id);
  }

  @Test
  void theAddressLeadsToTheMeetingOnce() {
    Answer link = link(patient, "join").mustBe(201);
    String url = link.at("/url");
    assertTrue(url.startsWith("/healthlink/visit/" + id + "?ticket="), url);
    Duration life = Duration.between(Instant.now(), Instant.parse(link.at("/expiresAt")));
    assertTrue(life.toSeconds() <= 60 && life.toSeconds() > 50, life::toString);
    Answer sent = browser(url).mustBe(303);
    assertEquals(Row.of(id).text("zoom_join_url"), sent.header("Location"));
    assertEquals("no-store", sent.header("Cache-Control"));
    assertEquals("no-referrer", sent.header("Referrer-Policy"));
    browser(url).mustBeProblem(404, "not-found");
  }

  @Test
  void theDoctorsAddressMakesHimTheHost() {
    String url = link(doctor, "start").mustBe(201).at("/url");
    assertTrue(browser(url).mustBe(303).header("Location").contains("zak="));
    String join = link(doctor, "join").mustBe(201).at("/url");
    assertFalse(browser(join).mustBe(303).header("Location").contains("zak="));
  }

  @Test
  void aPatientGetsNoAddressThatStarts() {
    link(patient, "start").mustBeProblem(403, "forbidden");
    link(hospital.somePatient(), "join").mustBeProblem(404, "not-found");
    hospital.admin().post(path(), "{\"purpose\": \"join\"}").mustBeProblem(403, "forbidden");
    link(patient, "open").mustBeProblem(400, "validation").mustBlame("/purpose");
  }

  @Test
  void aVisitAtTheHospitalHasNoAddress() {
    UUID onsite = patient.books(Visit.onsite(doctor).at(Visit.inDays(2))).mustBe(201).id();
    patient
        .client()
        .post("/appointments/" + onsite + "/links", "{\"purpose\": \"join\"}")
        .mustBeProblem(409, "meeting-not-ready");
  }

  @Test
  void anAddressOfAnotherVisitDoesNotFit() {
    String url = link(patient, "join").mustBe(201).at("/url");
    String other = url.replace(id.toString(), UUID.randomUUID().toString());
    browser(other).mustBeProblem(404, "not-found");
    browser(url).mustBe(303);
  }

  @Test
  void anAddressThatIsOldDoesNotFit() {
    String url = link(patient, "join").mustBe(201).at("/url");
    Sql.run("update visit_tickets set expires_at = now() where appointment_id = ?", id);
    browser(url).mustBeProblem(404, "not-found");
  }

  @Test
  void theDatabaseDoesNotHoldTheAddress() {
    String url = link(patient, "join").mustBe(201).at("/url");
    assertFalse(Sql.dump().contains(url.substring(url.indexOf('=') + 1)));
  }

  @Test
  void theAddressFollowsTheRulesOfTheDoor() {
    String url = link(patient, "join").mustBe(201).at("/url");
    Sql.run("update appointments set status = 'CANCELLED' where id = ?", id);
    browser(url).mustBeProblem(409, "illegal-transition");
    link(patient, "join").mustBeProblem(409, "illegal-transition");
  }

  private Answer link(Person person, String purpose) {
    return person.client().post(path(), "{\"purpose\": \"" + purpose + "\"}");
  }

  private String path() {
    return "/appointments/" + id + "/links";
  }

  private static Answer browser(String url) {
    return HospitalClient.anonymous().get(url);
  }
}
