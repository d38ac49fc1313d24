package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.RawHttp;
import org.healthlink.testing.Row;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Sql;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Secrets that exist nowhere else are put into the system, everything is used and everything goes
 * wrong: afterwards each stands where it belongs and nowhere else.
 */
@InTheServer
@Order(Integer.MAX_VALUE - 1)
class CanaryIT {
  private static final List<String> HEALTH =
      List.of(
          "/health", "/health/live", "/health/ready", "/health/started", "/metrics", "/openapi");
  private static final List<String> NOTHING_OF_PEOPLE =
      List.of(
          "/admin/meetings",
          "/admin/audit?limit=200",
          "/admin/audit/verify",
          "/admin/diagnostics",
          "/healthlink/metrics",
          "/healthlink/openapi");

  private final Hospital hospital = new Hospital();
  private final CanaryHospital people = new CanaryHospital();
  private final List<UUID> visits = new ArrayList<>();

  /** Answers that may show nothing of what was planted, by the request. */
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  @Test
  void noCanaryIsWhereItDoesNotBelong() throws IOException {
    everythingIsUsed();
    theSecretIsWrong();
    everyFaultHappens();
    theProductFails();
    Map<String, String> canaries = people.canaries();
    for (String needed : Set.of("start link", "join link", "passcode", "ticket", "zoom token")) {
      assertTrue(canaries.containsKey(needed), needed + " was not seen at all");
    }
    nobodyIsToldMoreThanHeMayKnow(canaries);
    overviewsShowNone(canaries);
    none(canaries, "the log", ServerLog.text());
    Map<String, String> secrets = new LinkedHashMap<>(canaries);
    secrets.remove("subject");
    none(secrets, "the database", Sql.dump());
    zoomLearnsNothingOfThePatient();
  }

  private void everythingIsUsed() {
    UUID id = people.books(1);
    visits.add(id);
    eventually(() -> Row.of(id), Row::isReady);
    people.opens(id);
    HospitalClient patient = people.patient();
    people.sees(patient.get("/appointments/" + id).mustBe(200));
    people.starts(id);
    people.joins(id);
    people.usesATicket(id);
    for (String list : List.of("/appointments?limit=200", "/doctors")) {
      answers.put("list of the patient " + list, withoutTexts(patient.get(list).mustBe(200)));
      answers.put("list of hospital IT " + list, hospital.admin().get(list).mustBe(200));
    }
    for (String field : List.of("durationMinutes", "startTime", "type", "doctorId", "surprise")) {
      wrong("a wrong " + field, people.visit(20).with(field, people.reason()).json());
    }
    wrong("no JSON", people.reason());
    answers.put("a path", patient.get("/" + people.reason()).mustBe(404));
    answers.put("a filter", patient.get("/appointments?status=" + people.reason()).mustBe(400));
    answers.put("a cursor", patient.get("/appointments?cursor=" + people.reason()).mustBe(400));
    answers.put(
        "a token", HospitalClient.with(people.reason() + "." + people.reason()).get("/doctors"));
    answers.put("a taken time", hospital.somePatient().books(people.sameTimeAs(id)).mustBe(409));
    answers.put("a stranger", hospital.somePatient().get("/appointments/" + id).mustBe(404));
    answers.put(
        "a stranger's link",
        hospital.somePatient().get("/appointments/" + id + "/join").mustBe(404));
  }

  private void wrong(String what, String body) {
    answers.put(what, people.patient().post("/appointments", body).mustBe(400));
  }

  private void theSecretIsWrong() {
    hospital.zoom().clientSecret("another-" + UUID.randomUUID());
    UUID refused = people.books(2);
    visits.add(refused);
    people.tries(refused);
    hospital.zoom().clientSecret("sandbox-secret");
    hospital.frontDesk().send("POST", "/appointments/" + refused + "/meeting/retry", noBody());
    eventually(Duration.ofSeconds(60), () -> Row.of(refused), Row::isReady);
  }

  /** Every kind of fault, at every call that a visit's life needs. */
  private void everyFaultHappens() {
    int day = 3;
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (kind == Fault.Kind.HANG) {
        continue; // Seen as a delay longer than our time-out would be; that costs only time.
      }
      Fault fault = kind == Fault.Kind.DELAY ? Fault.delay(Duration.ofMillis(200)) : Fault.of(kind);
      for (Operation operation : List.of(Operation.TOKEN, Operation.CREATE, Operation.GET)) {
        if (operation == Operation.TOKEN && kind == Fault.Kind.EXPIRE_TOKEN) {
          continue;
        }
        hospital.zoom().faults(fault.on(operation).times(2));
        UUID id = people.books(day++);
        visits.add(id);
        people.tries(id);
        hospital.zoom().clearFaults();
      }
    }
    hospital.zoom().faults(Fault.status(503).on(Operation.GET));
    UUID first = visits.get(0);
    answers.put(
        "no start link", people.doctor().get("/appointments/" + first + "/start").mustBe(503));
    hospital.zoom().clearFaults();
  }

  /** A row that holds another one's reason does not decrypt. */
  private void theProductFails() {
    UUID id = people.books(60);
    Sql.run(
        "update appointments set reason_for_visit = (select reason_for_visit from appointments"
            + " where id = ?) where id = ?",
        visits.get(0),
        id);
    answers.put("a failure", people.patient().get("/appointments/" + id).mustBe(500));
    Sql.run("update appointments set reason_for_visit = null where id = ?", id);
  }

  private void nobodyIsToldMoreThanHeMayKnow(Map<String, String> canaries) {
    answers.forEach((what, answer) -> none(canaries, what, answer.headers().map() + answer.text()));
    assertFalse(people.seen().contains("zak="), "the patient was shown the host's link");
    assertTrue(people.seen().contains(canaries.get("join link")), "the patient sees his own link");
  }

  private void overviewsShowNone(Map<String, String> canaries) throws IOException {
    for (String path : NOTHING_OF_PEOPLE) {
      Map<String, String> hidden = new LinkedHashMap<>(canaries);
      hidden.remove(path.startsWith("/admin/audit") ? "subject" : "");
      none(hidden, path, hospital.admin().get(path).text());
    }
    for (String path : HEALTH) {
      Answer answer = RawHttp.send(RawHttp.head("GET", path, Map.of()), new byte[0]);
      none(canaries, path, answer == null ? "" : answer.text());
    }
  }

  private void zoomLearnsNothingOfThePatient() {
    Map<String, String> patient = people.ofThePatient();
    for (RecordedRequest request : hospital.zoom().requests()) {
      none(patient, "what Zoom is sent", request.path() + " " + request.body());
    }
    assertTrue(
        hospital.zoom().requests(Operation.CREATE).size() > visits.size() / 2,
        "Zoom was told little");
  }

  private static void none(Map<String, String> canaries, String where, String text) {
    List<String> found = new ArrayList<>();
    canaries.forEach(
        (name, canary) -> {
          if (text.contains(canary)) {
            found.add(name);
          }
        });
    assertEquals(List.of(), found, where);
  }

  /** The patient may read his own words in his own list; what is a key may not stand there. */
  private Answer withoutTexts(Answer answer) {
    String text = answer.text();
    for (String own : people.ofThePatient().values()) {
      text = text.replace(own, "");
    }
    return new Answer(answer.status(), answer.headers(), text, answer.took());
  }

  private static BodyPublisher noBody() {
    return BodyPublishers.noBody();
  }
}
