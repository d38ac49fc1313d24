package org.healthlink.browser;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.testing.Answer;
import org.healthlink.video.RoomAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit that changes while it has a room, as its pages' server and Janus see it. */
@RealParts.Needed
@ExtendWith(RealHospital.Extension.class)
class VisitMovesIT {

  private static final int NO_SUCH_ROOM = 426;
  private static final Duration A_ROUND_OF_THE_CLEANING = Duration.ofSeconds(60);

  private final RealHospital hospital;

  VisitMovesIT(RealHospital hospital) {
    this.hospital = hospital;
  }

  @AfterEach
  void end() {
    hospital.zoomComesBack();
  }

  @Test
  void roomsThatNobodyIsToBeInAreClosedAndOthersAreNot() {
    RealVisit cancelled = hospital.roomVisit();
    RealVisit rescheduled = hospital.roomVisit();
    RealVisit goesOn = hospital.roomVisit();
    RoomAccess first = RealRooms.access(cancelled.enter(cancelled.cookie("PATIENT")));
    RoomAccess second = RealRooms.access(rescheduled.enter(rescheduled.cookie("PATIENT")));
    RoomAccess third = RealRooms.access(goesOn.enter(goesOn.cookie("PATIENT")));
    cancelled.as("PATIENT").post("/appointments/" + cancelled.id() + "/cancel", "{}").mustBe(200);
    move(rescheduled).mustBe(200);
    eventually(A_ROUND_OF_THE_CLEANING, cancelled::rooms, open -> open == 0);
    eventually(A_ROUND_OF_THE_CLEANING, rescheduled::rooms, open -> open == 0);
    assertEquals(NO_SUCH_ROOM, joins(first));
    assertEquals(NO_SUCH_ROOM, joins(second));
    assertEquals(1, goesOn.rooms());
    assertEquals(0, joins(third));
  }

  @Test
  void theRoomOfAVisitThatWentBackToItsMeetingIsClosed() {
    RealVisit visit = hospital.visit().meeting("READY");
    String cookie = visit.cookie("PATIENT");
    hospital.zoomDies();
    RoomAccess room = RealRooms.access(visit.enter(cookie));
    assertEquals(204, visit.post(cookie, "leave").statusCode());
    hospital.zoomComesBack();
    eventually(() -> visit.enter(cookie).body(), body -> body.contains("ZOOM"));
    eventually(A_ROUND_OF_THE_CLEANING, visit::rooms, open -> open == 0);
    assertEquals(NO_SUCH_ROOM, joins(room));
  }

  @Test
  void aVisitAtAnotherTimeIsDecidedAnewAndOpenToEverybody() {
    RealVisit visit = hospital.roomVisit();
    String cookie = visit.cookie("PATIENT");
    RoomAccess former = RealRooms.access(visit.enter(cookie));
    String remove = "{\"role\": \"PATIENT\"}";
    assertEquals(204, visit.post(visit.cookie("DOCTOR"), "remove", remove).statusCode());
    assertEquals(403, visit.enter(cookie).statusCode());
    assertEquals("JANUS", visit.appointment().at("/meeting/provider"));
    hospital.zoomComesBack();
    assertNotEquals("JANUS", move(visit).mustBe(200).at("/meeting/provider"));
    hospital.war().zoom().faults(Fault.status(500));
    RoomAccess next = RealRooms.access(visit.enter(cookie));
    assertNotEquals(former.room(), next.room());
  }

  @Test
  void whoeverIsSentBackToTheMeetingGetsItsLinkAtOnce() {
    RealVisit visit = hospital.visit().meeting("READY");
    String cookie = visit.cookie("PATIENT");
    hospital.zoomDies();
    RealRooms.access(visit.enter(cookie));
    visit.post(cookie, "leave");
    hospital.zoomComesBack();
    hospital.visit().meeting("READY");
    String path = "/appointments/" + visit.id() + "/join";
    Answer joined = visit.as("PATIENT").get(path).mustBe(303);
    assertTrue(joined.header("Location").contains("/j/"), "it leads to the meeting");
  }

  @Test
  void theMeetingsLinkLeadsBackToThePageWhenItIsOfNoUse() {
    RealVisit visit = hospital.visit().meeting("READY");
    String cookie = visit.cookie("DOCTOR");
    assertTrue(visit.enter(cookie).body().contains("/zoom"));
    assertTrue(visit.zoomLeadsTo(cookie).startsWith("303 http"));
    hospital.zoomDies();
    assertEquals("303 /healthlink/visit/" + visit.id(), visit.zoomLeadsTo(cookie));
    assertEquals(204, visit.post(cookie, "switch").statusCode());
    hospital.zoomComesBack();
    assertEquals("303 /healthlink/visit/" + visit.id(), visit.zoomLeadsTo(cookie));
  }

  @Test
  void aVisitInTheHospitalHasNoRoom() {
    RealVisit visit = hospital.roomVisit();
    String cookie = visit.cookie("PATIENT");
    visit
        .as("PATIENT")
        .header("Content-Type", "application/merge-patch+json")
        .send(
            "PATCH",
            "/appointments/" + visit.id(),
            BodyPublishers.ofString("{\"type\": \"ONSITE\"}"))
        .mustBe(200);
    visit
        .as("PATIENT")
        .get("/appointments/" + visit.id() + "/join")
        .mustBeProblem(409, "meeting-not-ready");
    assertEquals(404, visit.enter(cookie).statusCode());
    assertEquals(0, visit.rooms());
  }

  @Test
  void peopleWhoLeftTheMeetingGoBackToItWhenThereIsNoRoom() {
    RealVisit visit = hospital.visit().meeting("READY");
    String cookie = visit.cookie("PATIENT");
    assertEquals(204, visit.post(cookie, "switch").statusCode());
    RealRooms.access(visit.enter(cookie));
    hospital.janus().kill();
    try {
      assertTrue(visit.enter(cookie).body().contains("ZOOM"));
      visit.assertAudited("PLACE_MOVED", "ZOOM room-down");
    } finally {
      hospital.janus().close();
      hospital.janus().start();
    }
  }

  private static Answer move(RealVisit visit) {
    Instant start = Instant.parse(visit.appointment().at("/startTime")).plus(Duration.ofHours(1));
    return visit
        .as("STAFF")
        .post("/appointments/" + visit.id() + "/reschedule", "{\"startTime\": \"" + start + "\"}");
  }

  private int joins(RoomAccess keys) {
    return RealRooms.joins(hospital, keys, keys.room(), keys.pin());
  }
}
