package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.testing.Confidential;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The server's log holds nothing about patients and no key. Runs last, to see what all tests left
 * there; needs none of them, because it lets happen itself what is most likely to show something.
 */
@InTheServer
@Order(Integer.MAX_VALUE)
class LogHygieneIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @BeforeEach
  void thingsGoWrongAndRight() {
    hospital
        .zoom()
        .faults(
            Fault.of(Kind.EXPIRE_TOKEN).times(1),
            Fault.status(503).on(Operation.TOKEN).times(1),
            Fault.status(503).on(Operation.CREATE).times(1));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    doctor.get("/appointments/" + id + "/start").mustBe(303);
    Sql.run(
        "update appointments set start_time = now(), end_time = now() + interval '1 hour'"
            + " where id = ?",
        id);
    patient.get("/appointments/" + id + "/join").mustBe(303);
    Visit unreadable = Visit.online(doctor).with("durationMinutes", Confidential.text("typo"));
    patient.books(unreadable).mustBe(400);
  }

  @Test
  void administratorsFindTheWordsTheySearchFor() {
    assertFalse(ServerLog.linesWith("Failed to obtain Zoom access token").isEmpty());
    assertFalse(ServerLog.linesWith("Failed to create Zoom meeting").isEmpty());
  }

  @Test
  void nothingAboutPeopleIsLogged() {
    String log = ServerLog.text();
    assertEquals(List.of(), Confidential.texts().stream().filter(log::contains).toList());
  }

  @Test
  void noLinkIsLogged() {
    String log = ServerLog.text();
    for (String key : List.of("zak=", "pwd=", "/j/8", "/s/8")) {
      assertFalse(log.contains(key), key);
    }
  }

  @Test
  void noPasscodeIsLogged() {
    String log = ServerLog.text();
    Set<String> words =
        Pattern.compile("[^A-Za-z0-9@_*-]+").splitAsStream(log).collect(Collectors.toSet());
    Set<String> passcodes = new TreeSet<>();
    hospital.zoom().meetings().forEach(meeting -> passcodes.add(meeting.password()));
    assertFalse(passcodes.isEmpty());
    passcodes.retainAll(words);
    assertEquals(Set.of(), passcodes);
  }

  @Test
  void noTokenAndNoSecretIsLogged() throws Exception {
    String log = ServerLog.text();
    assertFalse(log.contains("sandbox-secret"));
    assertFalse(log.contains("sandbox-webhook"));
    assertFalse(log.contains("eyJ"), "something like a token");
    List<RecordedRequest> tokens =
        hospital.zoom().requests(Operation.TOKEN).stream()
            .filter(request -> request.status() == 200 && request.answer().fault().isEmpty())
            .toList();
    assertFalse(tokens.isEmpty());
    for (RecordedRequest request : tokens) {
      String token =
          new ObjectMapper().readTree(request.answer().body()).path("access_token").asText();
      assertTrue(token.length() > 100);
      assertFalse(log.contains(token.substring(0, 40)), "a token of Zoom");
    }
  }
}
