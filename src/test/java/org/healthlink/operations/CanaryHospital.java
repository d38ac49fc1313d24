package org.healthlink.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Confidential;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;

/** A patient and a doctor whose every secret is known to the test, and what they do. */
final class CanaryHospital {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final UUID patientId = UUID.randomUUID();
  private final Map<String, String> patient = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final StringBuilder seen = new StringBuilder();
  private final String token;

  CanaryHospital() {
    String subject = Confidential.text("subject");
    patient.put("subject", subject);
    patient.put("name", Confidential.text("Canary Name"));
    patient.put("e-mail", Confidential.note("canary-" + UUID.randomUUID() + "@mail.example"));
    patient.put("reason", Confidential.text("canary-reason"));
    patient.put("notes", Confidential.text("canary-notes"));
    Map<String, Object> body = Hospital.patientBody(subject);
    body.put("name", patient.get("name"));
    body.put("email", patient.get("e-mail"));
    hospital.frontDesk().put("/patients/" + patientId, Hospital.json(body)).mustBe(201);
    token = hospital.identity().token(subject, "PATIENT");
    keys.put("token", token.substring(token.lastIndexOf('.') + 1));
    keys.put("client secret", "sandbox-secret");
    keys.put("webhook secret", "sandbox-webhook");
  }

  HospitalClient patient() {
    return HospitalClient.with(token);
  }

  HospitalClient doctor() {
    return doctor.client();
  }

  String reason() {
    return patient.get("reason");
  }

  /** What is about the patient: none of Zoom's business. */
  Map<String, String> ofThePatient() {
    return patient;
  }

  /** All that the patient was shown of visits. */
  String seen() {
    return seen.toString();
  }

  Visit visit(int day) {
    return Visit.online(doctor)
        .at(Visit.inDays(day))
        .with("reasonForVisit", patient.get("reason"))
        .with("notes", patient.get("notes"));
  }

  UUID books(int day) {
    Visit visit = visit(day).of(patientId);
    return hospital.frontDesk().post("/appointments", visit.json()).mustBe(201).id();
  }

  Visit sameTimeAs(UUID id) {
    Instant start =
        Instant.parse(patient().get("/appointments/" + id).mustBe(200).at("/startTime"));
    return Visit.onsite(doctor).at(start.plusSeconds(600));
  }

  /** The door of a visit opens. */
  void opens(UUID id) {
    // To the minute, as every visit; whatever is booked beside it goes by whole minutes.
    Sql.run(
        "update appointments set start_time = date_trunc('minute', now()) + interval '1 minute',"
            + " end_time = date_trunc('minute', now()) + interval '2 hours' where id = ?",
        id);
  }

  void sees(Answer answer) {
    seen.append(answer.text());
    keys.put("join link", answer.at("/zoomJoinUrl"));
    keys.put("passcode", answer.at("/zoomMeetingPassword"));
  }

  void starts(UUID id) {
    String link = doctor().get("/appointments/" + id + "/start").mustBe(303).header("Location");
    assertTrue(link.contains("zak="), "no start link");
    keys.put("start link", link.substring(link.indexOf("zak=")));
  }

  void joins(UUID id) {
    Answer answer = patient().get("/appointments/" + id + "/join").mustBe(303);
    assertTrue(answer.header("Location").equals(keys.get("join link")), "another link");
    seen.append(answer.headers().map());
  }

  void usesATicket(UUID id) {
    String links = "/appointments/" + id + "/links";
    String url = patient().post(links, "{\"purpose\": \"join\"}").mustBe(201).at("/url");
    keys.put("ticket", url.substring(url.indexOf("ticket=") + 7));
    HospitalClient.anonymous().get(url).mustBe(303);
    HospitalClient.anonymous().get(url).mustBe(404);
  }

  /** What somebody does with a visit whose meeting may be in trouble; most of it is refused. */
  void tries(UUID id) {
    String visit = "/appointments/" + id;
    seen.append(patient().get(visit).text());
    doctor().get(visit + "/start");
    patient().get(visit + "/join");
    hospital.frontDesk().send("POST", visit + "/meeting/retry", BodyPublishers.noBody());
  }

  /** Everything secret, by what it is. */
  Map<String, String> canaries() {
    Map<String, String> all = new LinkedHashMap<>(patient);
    all.putAll(keys);
    for (RecordedRequest request : hospital.zoom().requests(Operation.TOKEN)) {
      zoomToken(request).ifPresent(text -> all.put("zoom token", text));
    }
    return all;
  }

  private static Optional<String> zoomToken(RecordedRequest request) {
    try {
      String text =
          new ObjectMapper().readTree(request.answer().body()).path("access_token").asText("");
      return Optional.of(text).filter(found -> !found.isEmpty());
    } catch (JsonProcessingException truncatedOrHtml) {
      return Optional.empty();
    }
  }
}
