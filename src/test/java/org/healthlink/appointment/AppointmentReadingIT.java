package org.healthlink.appointment;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

@InTheServer
class AppointmentReadingIT {
  private static final List<String> LINKS =
      List.of("zoomMeetingId", "zoomJoinUrl", "zoomMeetingPassword");

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void patientDoctorAndFrontDeskSeeReasonAndLinks() {
    UUID id = readyVisit();
    String address = "/appointments/" + id;
    for (HospitalClient one : List.of(patient.client(), doctor.client(), hospital.frontDesk())) {
      JsonNode seen = one.get(address).mustBe(200).json();
      assertTrue(seen.has("reasonForVisit"));
      LINKS.forEach(link -> assertFalse(seen.path(link).asText().isEmpty(), link));
    }
  }

  @Test
  void administratorsSeeNeitherContentNorLinks() {
    UUID id = readyVisit();
    Answer seen = hospital.admin().get("/appointments/" + id).mustBe(200);
    assertEquals("READY", seen.at("/meeting/state"));
    for (String hidden : List.of("reasonForVisit", "notes", "zoomStartUrl")) {
      assertFalse(seen.json().has(hidden), hidden);
    }
    LINKS.forEach(link -> assertFalse(seen.json().has(link), link));
    assertFalse(seen.text().contains(Row.of(id).text("zoom_meeting_password")));
  }

  @Test
  void theStartLinkIsForTheDoctorAlone() {
    UUID id = readyVisit();
    String start = "/healthlink/api/v1/appointments/" + id + "/start";
    assertEquals(start, doctor.looksAt(id).at("/zoomStartUrl"));
    assertFalse(patient.looksAt(id).json().has("zoomStartUrl"));
    HospitalClient desk = hospital.frontDesk();
    assertFalse(desk.get("/appointments/" + id).json().has("zoomStartUrl"));
  }

  @Test
  void somebodyElsesAppointmentDoesNotExist() {
    UUID id = readyVisit();
    hospital.somePatient().looksAt(id).mustBeProblem(404, "not-found");
    hospital.someDoctor().looksAt(id).mustBeProblem(404, "not-found");
    patient.looksAt(UUID.randomUUID()).mustBeProblem(404, "not-found");
  }

  @Test
  void aCopyThatIsFreshIsNotSentAgain() {
    UUID id = readyVisit();
    Answer first = patient.looksAt(id);
    Answer again = patient.with("If-None-Match", first.header("ETag")).looksAt(id).mustBe(304);
    assertEquals(first.header("ETag"), again.header("ETag"));
    assertEquals("", again.text());
    patient.with("If-None-Match", "\"0.other\", W/" + first.header("ETag")).looksAt(id).mustBe(304);
    patient.with("If-None-Match", "\"0.other\"").looksAt(id).mustBe(200);
  }

  @Test
  void theTagChangesWithTheAnswerAndItsVersionDoesNot() {
    UUID id = readyVisit();
    String before = patient.looksAt(id).header("ETag");
    assertTrue(before.matches("\"0\\.[A-Za-z0-9_-]+\""), before);
    Sql.run("update appointments set meeting_attempts = 7 where id = ?", id);
    Answer changed = patient.with("If-None-Match", before).looksAt(id).mustBe(200);
    assertNotEquals(before, changed.header("ETag"));
    assertTrue(changed.header("ETag").startsWith("\"0."));
  }

  @Test
  void theTagIsThatOfTheCallersOwnAnswer() {
    UUID id = readyVisit();
    assertNotEquals(patient.looksAt(id).header("ETag"), doctor.looksAt(id).header("ETag"));
    String ofTheDesk = hospital.frontDesk().get("/appointments/" + id).header("ETag");
    String ofIt = hospital.admin().get("/appointments/" + id).header("ETag");
    assertNotEquals(ofTheDesk, ofIt);
  }

  @Test
  void theBookingsTagIsThatOfTheFirstLook() {
    Answer booked = patient.books(Visit.onsite(doctor)).mustBe(201);
    assertEquals(booked.header("ETag"), patient.looksAt(booked.id()).header("ETag"));
  }

  @Test
  void linksAreThereOnlyWhileTheVisitIsActive() {
    UUID id = readyVisit();
    Sql.run("update appointments set status = 'COMPLETED' where id = ?", id);
    JsonNode seen = doctor.looksAt(id).mustBe(200).json();
    LINKS.forEach(link -> assertFalse(seen.has(link), link));
    assertFalse(seen.has("zoomStartUrl"));
  }

  @Test
  void noAnswerIsKeptByAnybodyOnTheWay() {
    UUID id = readyVisit();
    assertTrue(patient.looksAt(id).header("Cache-Control").contains("private"));
    assertEquals("no-store", patient.get("/appointments").header("Cache-Control"));
  }

  private UUID readyVisit() {
    UUID id = patient.books(Visit.online(doctor).with("notes", "n")).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    return id;
  }
}
