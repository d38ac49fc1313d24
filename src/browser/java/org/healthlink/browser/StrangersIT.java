package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.healthlink.janus.JanusRooms;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody gets into a visit that is not theirs. */
@RealParts.Needed
class StrangersIT {

  private static final int FORBIDDEN = 403;
  private static final int MISSING = 429;
  private static final int FULL = 432;
  private static final int UNAUTHORIZED = 433;
  private static final int NO_ROOM = 426;

  private final RealParts parts;
  private final JanusRooms rooms;
  private final StubVisit visit;
  private final RoomAccess ours;
  private final RoomAccess theirs;

  StrangersIT(RealParts parts) {
    this.parts = parts;
    rooms = parts.rooms();
    visit = parts.visit().set("place", "JANUS");
    ours = enter(visit.id(), "PATIENT");
    theirs = enter(UUID.randomUUID(), "PATIENT");
  }

  @AfterEach
  void forget() {
    rooms.close(visit.id(), 0);
  }

  @Test
  void aForgedTokenOpensNoSession() {
    try (RawGuest eve = guest()) {
      assertEquals(FORBIDDEN, eve.opens("1999999999,janus,janus.plugin.videoroom:AAAA"));
    }
  }

  @Test
  void anExpiredTokenOpensNoSession() {
    Instant past = Instant.now().minusSeconds(60);
    try (RawGuest eve = guest()) {
      assertEquals(FORBIDDEN, eve.opens(rooms.enter(visit.id(), 0, "PATIENT", past).apiToken()));
    }
  }

  @Test
  void anotherVisitsTokenOpensNoRoom() {
    try (RawGuest eve = guest()) {
      assertEquals(UNAUTHORIZED, eve.joins(ours.room(), ours.pin(), theirs.roomToken(), "PATIENT"));
    }
    try (RawGuest eve = guest()) {
      assertEquals(UNAUTHORIZED, eve.joins(ours.room(), ours.pin(), theirs.apiToken(), "PATIENT"));
    }
  }

  @Test
  void theTokenAloneDoesNotOpenTheRoom() {
    try (RawGuest eve = guest()) {
      assertEquals(UNAUTHORIZED, eve.joins(ours.room(), theirs.pin(), ours.roomToken(), "PATIENT"));
    }
    try (RawGuest alice = guest()) {
      assertEquals(0, alice.joins(ours.room(), ours.pin(), ours.roomToken(), "PATIENT"));
    }
  }

  @Test
  void whoIsInMakesNoRoomAndClosesNone() {
    try (RawGuest eve = guest()) {
      eve.joins(ours.room(), ours.pin(), ours.roomToken(), "PATIENT");
      assertEquals(MISSING, eve.isRefused("{\"request\":\"create\",\"room\":\"mine\"}"));
      assertEquals(
          MISSING, eve.isRefused("{\"request\":\"destroy\",\"room\":\"" + ours.room() + "\"}"));
    }
  }

  @Test
  void aPageOfAnotherSiteDoesNotConnect() {
    assertThrows(
        CompletionException.class, () -> new RawGuest("https://evil.example", theirs).close());
  }

  @Test
  void aPageWithAnotherVisitsTokensIsKeptOut() {
    visit.set("roomToken", theirs.roomToken());
    try (VisitPage eve = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red")) {
      eve.open(parts.stub(), visit, "PATIENT").shows("ready").press("join").press("go");
      eve.shows("refused");
      assertEquals(List.of(), rooms.present(visit.id(), 0));
    }
  }

  @Test
  void somebodyWithoutTheCookieSeesNothing() {
    try (VisitPage eve = VisitPage.in(parts.withDevices(), VisitPage.phone())) {
      eve.page().navigate(parts.stub().origin() + "/healthlink/visit/" + visit.id());
      eve.shows("gone");
    }
  }

  @Test
  void theFrontDeskIsNoThird() {
    try (VisitForTwo two = new VisitForTwo(parts, visit);
        VisitPage desk = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red")) {
      desk.open(parts.stub(), visit, "STAFF").shows("ready").press("join");
      desk.shows("full");
      two.seeEachOther();
      assertThrows(
          RoomFullException.class,
          () -> rooms.enter(visit.id(), 0, "STAFF", Instant.now().plusSeconds(60)));
    }
  }

  @Test
  void aThirdWithKeysSendsNothingAndIsSeenByBoth() {
    try (VisitForTwo two = new VisitForTwo(parts, visit);
        RawGuest eve = guest()) {
      assertEquals(0, eve.joins(ours.room(), ours.pin(), ours.roomToken(), "Nobody"));
      assertEquals(FULL, eve.sends());
      two.doctor().says("somebody we do not know");
      two.patient().says("somebody we do not know");
    }
  }

  @Test
  void whoWasSentOutHasNoKeyToTheNewRoom() {
    try (VisitForTwo two = new VisitForTwo(parts, visit)) {
      two.doctor().page().locator("[data-role='PATIENT']").click();
      two.doctor().press("remove").says("Gone for the moment");
      two.patient().shows("removed");
      RoomAccess next = rooms.enter(visit.id(), 1, "STAFF", ours.expiresAt());
      try (RawGuest eve = guest()) {
        assertEquals(NO_ROOM, eve.joins(ours.room(), ours.pin(), ours.roomToken(), "PATIENT"));
      }
      try (RawGuest eve = guest()) {
        assertEquals(UNAUTHORIZED, eve.joins(next.room(), ours.pin(), ours.roomToken(), "PATIENT"));
      }
    }
  }

  @Test
  void aDeviceThatVanishedDoesNotKeepItsOwnerOut() {
    try (RawGuest ghost = guest();
        VisitForTwo two = VisitForTwo.besides(ghost, parts, visit, ours)) {
      two.seeEachOther();
      assertEquals(2, rooms.present(visit.id(), 0).size());
    }
  }

  private RawGuest guest() {
    return new RawGuest(parts.stub().origin(), ours);
  }

  private RoomAccess enter(UUID id, String role) {
    return rooms.enter(id, 0, role, Instant.now().plus(Duration.ofHours(1)));
  }
}
