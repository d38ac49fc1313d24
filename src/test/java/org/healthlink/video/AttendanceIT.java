package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Attendee;
import org.healthlink.sandbox.zoom.MeetingRoom;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Confidential;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was there is known by role and time, never by name; what that means, people say. */
@InTheServer
class AttendanceIT {
  private final Hospital hospital = new Hospital();
  private Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final String guest = Confidential.text("Guest");
  private Webhooks webhooks;
  private UUID id;
  private long meeting;
  private MeetingRoom room;

  @BeforeEach
  void book() {
    webhooks = hospital.subscribe();
    book(doctor);
  }

  private void book(Person withWhom) {
    doctor = withWhom;
    id = hospital.somePatient().books(Visit.online(doctor)).mustBe(201).id();
    meeting = eventually(() -> Row.of(id), Row::isReady).number("zoom_meeting_id");
    room = hospital.zoom().room(meeting);
  }

  @Test
  void eachStayIsShownWithItsRunItsRoleAndItsTimes() {
    hospital.zoom().begin(meeting);
    Attendee host = room.hostJoins();
    Attendee visitor = room.guestJoins(guest);
    room.leaves(visitor);
    room.leaves(host);
    hospital.zoom().end(meeting);
    told(6);
    Answer seen = looks();
    assertEquals(List.of("HOST", "GUEST"), seen.each("role"));
    assertEquals(2, seen.each("from").size());
    assertEquals(2, seen.each("to").size());
    assertEquals(1, seen.each("instance").stream().distinct().count());
    assertEquals("", seen.at("/proposal"));
    assertFalse(seen.at("/evidence").isEmpty());
  }

  @Test
  void runsAreKeptApart() {
    for (int run = 0; run < 2; run++) {
      hospital.zoom().begin(meeting);
      room.hostJoins();
      hospital.zoom().end(meeting);
    }
    told(6);
    assertEquals(2, looks().each("instance").stream().distinct().count());
  }

  @Test
  void whenTheHostWaitedAloneANoShowIsProposedAndNothingChanges() {
    hospital.zoom().begin(meeting);
    room.hostJoins();
    hospital.zoom().end(meeting);
    told(3);
    assertEquals("", looks().at("/proposal"));
    theVisitWasNow();
    Answer seen = looks();
    assertEquals("NO_SHOW", seen.at("/proposal"));
    assertTrue(seen.at("/evidence").startsWith("The host was there from "), seen::toString);
    assertFalse(Row.of(id).text("status").equals("NO_SHOW"));
  }

  @Test
  void whoStoodAtTheDoorHasCome() {
    hospital.zoom().begin(meeting);
    room.hostJoins();
    room.guestWaits(guest);
    hospital.zoom().end(meeting);
    told(4);
    theVisitWasNow();
    assertEquals("", looks().at("/proposal"));
  }

  @Test
  void withoutEventsNothingIsProposed() {
    theVisitWasNow();
    Answer seen = looks();
    assertEquals(0, seen.json().path("items").size());
    assertTrue(seen.json().path("items").isArray());
    assertEquals("", seen.at("/proposal"));
  }

  @Test
  void aDoctorInSomebodyElsesMeetingIsNoGuest() {
    Map<String, Object> withoutAnAccountOfHisOwn = new HashMap<>();
    withoutAnAccountOfHisOwn.put("zoomUserId", null);
    withoutAnAccountOfHisOwn.put("email", "dr.chen@clinic.example");
    book(hospital.doctor(withoutAnAccountOfHisOwn));
    room.colleagueJoins("dr.chen@clinic.example");
    room.colleagueJoins("dr.bose@clinic.example");
    told(2);
    assertEquals(List.of("HOST", "GUEST"), looks().each("role"));
  }

  @ParameterizedTest
  @CsvSource({
    "doctor, 200",
    "desk, 200",
    "patient, 403",
    "admin, 403",
    "other doctor, 404",
    "stranger, 403",
    "nobody, 401",
  })
  void itIsForTheDoctorAndTheFrontDesk(String who, int status) {
    client(who).get("/appointments/" + id + "/attendance").mustBe(status);
  }

  @Test
  void nothingAboutPeopleIsKept() {
    hospital.zoom().begin(meeting);
    room.guestWaits(guest);
    Attendee host = room.hostJoins();
    Attendee visitor = room.guestJoins(guest);
    hospital.zoom().passcode(meeting, "Another9");
    told(5);
    List<Map<String, Object>> rows =
        Sql.query("select * from meeting_facts where meeting_id = ?", meeting);
    assertEquals(5, rows.size());
    for (String text :
        List.of(
            guest,
            host.email(),
            host.name(),
            host.accountId(),
            host.participantUuid(),
            visitor.participantUuid(),
            visitor.userId(),
            "Another9",
            "HL-")) {
      assertFalse(rows.toString().contains(text), text);
    }
  }

  private HospitalClient client(String who) {
    return switch (who) {
      case "doctor" -> doctor.client();
      case "desk" -> hospital.frontDesk();
      case "patient" -> patient.client();
      case "admin" -> hospital.admin();
      case "other doctor" -> hospital.someDoctor().client();
      case "stranger" -> hospital.somePatient().client();
      default -> HospitalClient.anonymous();
    };
  }

  private Answer looks() {
    return doctor.get("/appointments/" + id + "/attendance").mustBe(200);
  }

  private void told(int events) {
    eventually(
        () ->
            webhooks.deliveries().stream()
                .filter(delivery -> delivery.body().contains(Long.toString(meeting)))
                .filter(delivery -> !delivery.event().equals("meeting.created"))
                .count(),
        count -> count >= events);
  }

  private void theVisitWasNow() {
    Sql.run(
        "update appointments set start_time = now() - interval '10 minutes', end_time = now()"
            + " where id = ?",
        id);
  }
}
