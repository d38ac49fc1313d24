package org.healthlink.zoom;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Confidential;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

@InTheServer
class WhatZoomIsToldIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void aScheduledMeetingAtTheTimeOfTheVisitInUtc() throws Exception {
    Visit visit = Visit.online(doctor).lasting(45);
    JsonNode order = orderOf(ready(visit));
    assertEquals(2, order.path("type").asInt());
    assertEquals(visit.start().toString(), order.path("start_time").asText());
    assertTrue(order.path("start_time").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z"));
    assertEquals("UTC", order.path("timezone").asText());
    assertEquals(45, order.path("duration").asInt());
  }

  @Test
  void theSettingsOfTheGuide() throws Exception {
    JsonNode settings = orderOf(ready(Visit.online(doctor))).path("settings");
    for (String on : List.of("host_video", "participant_video")) {
      assertTrue(settings.path(on).asBoolean(false), on);
    }
    for (String off :
        List.of(
            "join_before_host",
            "waiting_room",
            "use_pmi",
            "email_notification",
            "alternative_hosts_email_notification",
            "auto_start_meeting_summary",
            "auto_start_ai_companion_questions")) {
      assertFalse(settings.path(off).asBoolean(true), off);
    }
    assertEquals("none", settings.path("auto_recording").asText());
    assertEquals(2, settings.path("approval_type").asInt());
    assertFalse(settings.at("/continuous_meeting_chat/enable").asBoolean(true));
  }

  @Test
  void aPasscodeOfSixCharactersThatAreNotConfused() throws Exception {
    String passcode = orderOf(ready(Visit.online(doctor))).path("password").asText();
    assertTrue(passcode.matches("[A-Za-z0-9&&[^0OoIl1]]{6}"), "another kind of passcode");
    Visit next = Visit.online(doctor).at(Visit.inDays(2));
    assertNotEquals(passcode, orderOf(ready(next)).path("password").asText());
  }

  @Test
  void nothingAboutAnybody() throws Exception {
    Visit visit = Visit.online(doctor).with("notes", Confidential.text("notes"));
    UUID id = ready(visit);
    JsonNode order = orderOf(id);
    assertTrue(
        order.path("topic").asText().matches("HL-[0-9a-f]{20}"), order.path("topic")::asText);
    assertEquals(order.path("topic").asText(), order.path("agenda").asText());
    for (String known : Confidential.texts()) {
      assertFalse(order.toString().contains(known), known);
    }
    for (UUID person : List.of(doctor.id(), patient.id(), id)) {
      assertFalse(order.toString().contains(person.toString()));
    }
  }

  @Test
  void theMeetingIsTheDoctorsOwn() {
    ready(Visit.online(doctor));
    assertEquals(1, hospital.meetingsOf(doctor).size());
  }

  @Test
  void withoutAZoomUserOfTheDoctorTheDefaultHostHasTheMeeting() {
    HashMap<String, Object> none = new HashMap<>();
    none.put("zoomUserId", null);
    UUID id = ready(Visit.online(hospital.doctor(none)));
    long made = Row.of(id).number("zoom_meeting_id");
    assertTrue(
        hospital.zoom().meetingsOf("frontdesk@clinic.example").stream()
            .anyMatch(m -> m.id() == made));
  }

  @Test
  void whatZoomAnswersIsWhatTheRowAndThePatientHave() {
    UUID id = ready(Visit.online(doctor));
    SimulatedMeeting meeting = hospital.meetingsOf(doctor).get(0);
    Row row = Row.of(id);
    assertEquals(meeting.id(), row.number("zoom_meeting_id"));
    assertEquals(meeting.joinUrl(), row.text("zoom_join_url"));
    assertEquals(meeting.password(), row.text("zoom_meeting_password"));
    Answer seen = patient.looksAt(id);
    assertEquals(Long.toString(meeting.id()), seen.at("/zoomMeetingId"));
    assertTrue(seen.json().path("zoomMeetingId").isTextual());
    assertEquals(meeting.joinUrl(), seen.at("/zoomJoinUrl"));
    assertEquals(meeting.password(), seen.at("/zoomMeetingPassword"));
    assertEquals("ZOOM", seen.at("/meeting/provider"));
    assertEquals(1, seen.json().at("/meeting/attempts").asInt());
  }

  @Test
  void theRowHoldsNoStartLink() {
    Row row = Row.of(ready(Visit.online(doctor)));
    for (Map.Entry<String, Object> column : row.columns().entrySet()) {
      assertFalse(String.valueOf(column.getValue()).contains("zak="), column.getKey());
    }
  }

  private UUID ready(Visit visit) {
    UUID id = patient.books(visit).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    return id;
  }

  /** The body of the request that made the meeting. */
  private JsonNode orderOf(UUID id) throws Exception {
    String reference = Row.of(id).text("meeting_reference");
    List<RecordedRequest> orders =
        hospital.zoom().requests(Operation.CREATE).stream()
            .filter(r -> r.body().contains(reference))
            .toList();
    assertEquals(1, orders.size());
    return new ObjectMapper().readTree(orders.get(0).body());
  }
}
