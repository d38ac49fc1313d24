package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of any age, and what only looks like one. */
@InTheServer
class HostileTimesIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person someone = hospital.somePatient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2026-12-01",
        "2026-12-01T10:00:00",
        "2026-03-29T02:30:00",
        "1798794000",
        "2026-12-01T10:00Z",
        "2026-12-31T23:59:60Z",
        "2026-02-30T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-12-01T25:00:00Z",
        "2026-12-01T10:00:00+25:00",
        "99999-01-01T00:00:00Z",
        "+99999-01-01T00:00:00Z",
        "2026-12-01T10:00:00 02:00",
        "2026-12-01T10:00:00Z\u0000",
        "\u202e"
      })
  void whatIsNoInstantIsBlamed(String text) {
    hospital
        .frontDesk()
        .get("/appointments?from=" + query(text))
        .mustBeProblem(400, "validation")
        .mustBlame("from");
    hospital
        .admin()
        .get("/admin/audit?to=" + query(text))
        .mustBeProblem(400, "validation")
        .mustBlame("to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "0001-01-01T00:00:00+18:00",
        "9999-12-31T23:59:59-18:00",
        "2026-10-25T02:30:00+01:00"
      })
  void anInstantOfAnyAgeIsAnInstant(String text) {
    hospital.frontDesk().get("/appointments?limit=1&from=" + query(text)).mustBe(200);
    hospital.frontDesk().get("/appointments?limit=1&to=" + query(text)).mustBe(200);
    hospital.admin().get("/admin/audit?limit=1&from=" + query(text)).mustBe(200);
    hospital.admin().get("/admin/audit?limit=1&to=" + query(text)).mustBe(200);
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00Z,          422, in-the-past",
    "0000-01-01T00:00:00+18:00,     422, in-the-past",
    "9999-12-31T23:59:00-18:00,     422, too-far-ahead",
    "99999-01-01T00:00:00Z,         400, malformed-request",
    "2026-12-31T23:59:60Z,          400, malformed-request",
    "2026-03-29T02:30:00,           400, malformed-request",
    "2026-12-01T10:00:00+19:00,     400, malformed-request"
  })
  void aStartOfAnyAgeIsRefusedForWhatItIs(String start, int status, String slug) {
    Visit visit = Visit.onsite(doctor).of(someone).with("startTime", start);
    hospital.frontDesk().post("/appointments", visit.json()).mustBeProblem(status, slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01",
        "0000-01-01",
        "9999-12-31",
        "99999-01-01",
        "2026-02-30",
        "+2026-01-01",
        "-0001-01-01",
        "2026-1-1",
        "20261201",
        "2026-12-01T00:00:00Z",
        "",
        "\u0000",
        "today"
      })
  void aDateIsReadOrBlamed(String date) {
    String slots = "/doctors/" + doctor.id() + "/slots?from=" + query(date) + "&to=" + query(date);
    HospitalClient patient = someone.client();
    assertTrue(Set.of(200, 400).contains(patient.get(slots).status()));
    patient.get(slots.replace("to=", "until=")).mustBeProblem(400, "validation");
  }

  private static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
