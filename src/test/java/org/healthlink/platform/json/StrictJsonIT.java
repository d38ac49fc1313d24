package org.healthlink.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is guessed: what is not exactly as the contract says is refused and nothing is booked.
 */
@InTheServer
class StrictJsonIT {
  private final Hospital hospital = new Hospital();
  private final Person patient = hospital.somePatient();
  private final String visit = Visit.online(hospital.someDoctor()).json();

  /** Members that are added to a good booking, and what is blamed for them. */
  static Stream<Arguments> wrongMembers() {
    return Stream.of(
        Arguments.of("\"surprise\":\"S4711\"", "/surprise"),
        Arguments.of("\"type\":\"ONLINE\"", "/type"),
        Arguments.of("\"notes\":\"a\",\"notes\":\"S4711\"", "/notes"),
        Arguments.of("\"durationMinutes\":\"47\"", "/durationMinutes"),
        Arguments.of("\"durationMinutes\":30.7", "/durationMinutes"),
        Arguments.of("\"durationMinutes\":true", "/durationMinutes"),
        Arguments.of("\"durationMinutes\":1e100000000", "/durationMinutes"),
        Arguments.of("\"durationMinutes\":[30]", "/durationMinutes"),
        Arguments.of("\"notes\":4711", "/notes"),
        Arguments.of("\"notes\":true", "/notes"),
        Arguments.of("\"notes\":[\"S4711\"]", "/notes"),
        Arguments.of("\"notes\":{\"S4711\":1}", "/notes"),
        Arguments.of("\"notes\":\"S4711\\ud800\"", "/notes"),
        Arguments.of("\"notes\":\"S4711\\udc00\\ud800\"", "/notes"),
        Arguments.of("\"notes\":\"S4711\\u0000\"", "/notes"),
        Arguments.of("\"patientId\":7", "/patientId"));
  }

  @ParameterizedTest
  @MethodSource("wrongMembers")
  void aWrongMemberIsBlamedWithoutItsValue(String member, String pointer) {
    Answer refused = send(visit.substring(0, visit.length() - 1) + "," + member + "}");
    refused.mustBeProblem(400, "malformed-request").mustBlame(pointer);
    assertFalse(refused.text().contains("4711"), refused::toString);
    nothingWasBooked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01T10:00:00",
        "2027-01-01T10:00Z",
        "2027-01-01",
        "2027-01-01 10:00:00Z",
        "2027-01-01T10:00:00+0100",
        "2027-01-01T10:00:00[Europe/Berlin]",
        "2027-01-01T24:00:00Z",
        "2027-01-01T10:00:60Z",
        "+12027-01-01T10:00:00Z",
        "1798794000"
      })
  void aStartIsADateTimeWithAnOffset(String start) {
    String body = visit.replaceFirst("\"startTime\":\"[^\"]*\"", "\"startTime\":\"" + start + "\"");
    send(body).mustBeProblem(400, "malformed-request").mustBlame("/startTime");
  }

  @Test
  void anInstantIsNoNumber() {
    String body = visit.replaceFirst("\"startTime\":\"[^\"]*\"", "\"startTime\":1798794000");
    send(body).mustBeProblem(400, "malformed-request").mustBlame("/startTime");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "[]", "\"text\"", "7", "true", "{", "{\"a\":}", "{'a':1}"})
  void aBodyIsAnObject(String body) {
    send(body).mustBeProblem(400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " 7", ",", "}", "\u0000"})
  void nothingFollowsTheObject(String trailing) {
    send(visit + trailing).mustBeProblem(400, "malformed-request");
    nothingWasBooked();
  }

  @Test
  void whiteSpaceAroundTheObjectIsHarmless() {
    send("\n\t " + visit + " \r\n").mustBe(201);
  }

  @Test
  void aByteOrderMarkIsNoJson() {
    send("\ufeff" + visit).mustBeProblem(400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 10_000})
  void deepNestingIsRefused(int depth) {
    String nested = "[".repeat(depth) + "]".repeat(depth);
    send("{\"notes\":" + nested + "}").mustBeProblem(400, "malformed-request");
    send("{\"x\":".repeat(depth) + "1" + "}".repeat(depth)).mustBeProblem(400, "malformed-request");
    send(nested).mustBeProblem(400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c3 28", "ed a0 80", "f8 88 80 80 80", "80", "c0 af", "fe"})
  void bytesThatAreNotUtf8AreRefused(String hex) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(visit.replaceFirst("}$", ",\"notes\":\"").getBytes(StandardCharsets.UTF_8));
    for (String octet : hex.split(" ")) {
      body.write(Integer.parseInt(octet, 16));
    }
    body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
    json()
        .send("POST", "/appointments", BodyPublishers.ofByteArray(body.toByteArray()))
        .mustBeProblem(400, "malformed-request");
    nothingWasBooked();
  }

  @Test
  void anotherEncodingIsAnotherMediaType() {
    patient
        .client()
        .header("Content-Type", "application/json; charset=ISO-8859-1")
        .post("/appointments", visit)
        .mustBeProblem(415, "unsupported-media-type");
    patient
        .client()
        .header("Content-Type", "application/json; charset=UTF-8")
        .post("/appointments", visit)
        .mustBe(201);
  }

  @Test
  void textsComeBackAsTheyWereSent() {
    String text = "Grüße \u0915\u094d\u0937 \ud83c\udf3b \"\\/\b\t\n\u2028 </script>";
    Answer booked =
        patient.books(Visit.onsite(hospital.someDoctor()).with("notes", text)).mustBe(201);
    assertEquals(text, booked.at("/notes"));
    assertEquals(text, patient.looksAt(booked.id()).at("/notes"));
  }

  private Answer send(String body) {
    return json().post("/appointments", body);
  }

  private HospitalClient json() {
    return patient.client().header("Content-Type", "application/json");
  }

  private void nothingWasBooked() {
    assertEquals(
        0, Sql.count("select count(*) from appointments where patient_id = ?", patient.id()));
  }
}
