package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.unit.Fields;
import org.healthlink.video.HostState;
import org.healthlink.video.MeetingDetails;
import org.healthlink.video.MeetingOrder;
import org.healthlink.video.VideoProviderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomVideoProviderTest {

  private static final MeetingOrder ORDER =
      new MeetingOrder(
          "HL-1",
          "host@clinic.example",
          "doctor@clinic.example",
          TimeSlot.of(Instant.parse("2026-12-01T10:00:00Z"), Duration.ofMinutes(30)));

  private static final MeetingOrder LATER =
      new MeetingOrder(
          "HL-1",
          "host@clinic.example",
          null,
          TimeSlot.of(Instant.parse("2026-12-01T10:30:00Z"), Duration.ofMinutes(30)));

  private final FakeZoom login = new FakeZoom();
  private final FakeMeetings zoom = new FakeMeetings();
  private final FakeMeter meter = new FakeMeter();
  private final List<String> day = new ArrayList<>();
  private final ZoomVideoProvider provider = new ZoomVideoProvider();

  ZoomVideoProviderTest() {
    ZoomClients clients =
        new ZoomClients() {
          @Override
          ZoomMeetingsApi meetings() {
            return zoom;
          }
        };
    ZoomCalls calls = new ZoomCalls();
    Fields.set(calls, "token", login.token());
    Fields.set(calls, "limits", new NoLimits());
    Fields.set(calls, "clock", login.clock);
    Fields.set(calls, "meter", meter);
    Fields.set(calls, "circuit", login.circuit);
    for (Object part : new Object[] {provider, new MeetingCreation(), new MeetingSearch()}) {
      Fields.set(part, "clients", clients);
      Fields.set(part, "calls", calls);
      Fields.set(part, "clock", login.clock);
      if (part instanceof MeetingCreation) {
        Fields.set(part, "configuration", new ZoomConfiguration());
        Fields.set(provider, "creation", part);
      }
      if (part instanceof MeetingSearch) {
        Fields.set(provider, "search", part);
      }
    }
  }

  /** Turns at once, days that last until a test uses them up. */
  private final class NoLimits extends ZoomLimits {
    @Override
    public Turn takeTurn() {
      return new Turn(true, Duration.ZERO);
    }

    @Override
    public void pushIn() {}

    @Override
    public boolean countAgainstDay(String host, UtcDay date) {
      day.add("count " + host);
      return !day.contains("exhaust " + host);
    }

    @Override
    public void giveBack(String host, UtcDay date) {
      day.add("give back " + host);
    }

    @Override
    public void exhaust(String host, UtcDay date) {
      day.add("exhaust " + host);
    }
  }

  @Test
  void whatZoomAnswersCountsNotWhatWasSent() {
    zoom.answers(meeting(5L, "https://zoom.example/j/5", "Zooms1"));
    assertEquals(
        new MeetingDetails(5, "https://zoom.example/j/5", "Zooms1", false), provider.create(ORDER));
    assertEquals(List.of("create Bearer t1 host@clinic.example"), zoom.calls);
  }

  @Test
  void aRefusedPasscodeIsLeftToZoom() {
    String body = "{\"code\":300,\"errors\":[{\"field\":\"password\",\"message\":\"x\"}]}";
    zoom.answers(
        Refusals.ofBody(400, body, null, null), meeting(5L, "https://zoom.example/j/5", "z"));
    provider.create(ORDER);
    assertFalse(zoom.requests.get(0).defaultPassword());
    assertNull(zoom.requests.get(1).password());
    assertTrue(zoom.requests.get(1).defaultPassword());
  }

  @Test
  void anotherRefusedFieldIsNotTriedAgain() {
    String body = "{\"code\":300,\"errors\":[{\"field\":\"topic\",\"message\":\"x\"}]}";
    zoom.answers(Refusals.ofBody(400, body, null, null));
    assertEquals("zoom-refused", failureOfCreate());
    assertEquals(1, zoom.calls.size());
  }

  @ParameterizedTest
  @CsvSource({"401, 124", "400, 124", "401, 0"})
  void aRefusedTokenIsFetchedAnewAndTheCallMadeAgainOnce(int status, int code) {
    zoom.answers(
        Refusals.of(status, code, "expired"), meeting(5L, "https://zoom.example/j/5", "z"));
    provider.create(ORDER);
    assertEquals(
        List.of("create Bearer t1 host@clinic.example", "create Bearer t2 host@clinic.example"),
        zoom.calls);
  }

  @Test
  void aScopeThatWasAddedSinceTheTokenWasFetchedIsFound() {
    zoom.answers(
        meeting(4L, "https://zoom.example/j/4", "z"),
        Refusals.of(400, 4711, "x"),
        meeting(5L, "https://zoom.example/j/5", "z"));
    provider.create(ORDER);
    login.clock.step(Duration.ofSeconds(61));
    assertEquals(5, provider.create(ORDER).id());
    assertEquals(2, login.fetches());
  }

  @Test
  void aTokenThatIsFreshHasAllScopesThatThereAre() {
    zoom.answers(Refusals.of(400, 4711, "x"), Refusals.of(400, 4711, "x"));
    assertEquals("zoom-scope-missing", failureOfCreate());
    login.clock.step(Duration.ofSeconds(60));
    assertEquals("zoom-scope-missing", failureOfCreate());
    assertEquals(1, login.fetches());
  }

  @Test
  void aFreshTokenThatIsRefusedTooIsAFailure() {
    zoom.answers(Refusals.of(401, 124, "x"), Refusals.of(401, 124, "x"));
    assertEquals("zoom-token-refused", failureOfCreate());
    assertEquals(2, zoom.calls.size());
  }

  @Test
  void aTimeOutIsNotRepeatedHere() {
    zoom.answers(new ProcessingException(new SocketTimeoutException()));
    assertEquals("zoom-timeout", failureOfCreate());
    assertEquals(1, zoom.calls.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "javascript:alert(1)", "ftp://zoom.example", "https:///j/5", "a b"})
  void anAnswerWithoutAJoinAddressIsNoMeeting(String joinUrl) {
    zoom.answers(meeting(5L, joinUrl.isEmpty() ? null : joinUrl, "z"));
    assertEquals("zoom-unreadable", failureOfCreate());
  }

  @Test
  void anAnswerWithoutANumberIsNoMeeting() {
    zoom.answers(meeting(null, "https://zoom.example/j/5", "z"));
    assertEquals("zoom-unreadable", failureOfCreate());
  }

  @ParameterizedTest
  @CsvSource({"HL-1,", "Zoom Meeting, HL-1", "Zoom Meeting, HL-1 and more"})
  void aMeetingIsKnownAgainByItsReference(String topic, String agenda) {
    MeetingAnswer ours = listed(5L, topic, agenda, null);
    MeetingAnswer other = listed(4L, "HL-2", "HL-2", null);
    zoom.answers(
        new MeetingListAnswer("next", List.of(other)),
        new MeetingListAnswer("", List.of(ours)),
        meeting(5L, "https://zoom.example/j/5", "z"));
    assertEquals(List.of(5L), found());
    assertEquals(List.of("list null", "list next", "get 5"), callsWithoutTokens());
  }

  @Test
  void anOrderThatIsNotAmongTheHostsMeetingsWasNotCarriedOut() {
    zoom.answers(new MeetingListAnswer(null, List.of(listed(4L, "about HL-1", null, null))));
    assertEquals(List.of(), found());
  }

  @Test
  void aMeetingThatIsGoneBeforeItIsReadIsNotThere() {
    zoom.answers(
        new MeetingListAnswer("", List.of(listed(5L, "HL-1", null, null))),
        Refusals.of(404, 3001, "Meeting does not exist: 5."));
    assertEquals(List.of(), found());
  }

  @Test
  void allMeetingsOfOneReferenceAreFoundTheOldestFirst() {
    zoom.answers(
        new MeetingListAnswer("next", List.of(listed(6L, "HL-1", null, "2026-12-01T09:00:02Z"))),
        new MeetingListAnswer("", List.of(listed(5L, "HL-1", null, "2026-12-01T09:00:01Z"))),
        meeting(5L, "https://zoom.example/j/5", "z"),
        meeting(6L, "https://zoom.example/j/6", "z"));
    assertEquals(List.of(5L, 6L), found());
  }

  @ParameterizedTest
  @CsvSource({"404, 1001", "400, 3161"})
  void aHostThatIsNotThereOrMayNotHostHoldsNothing(int status, int code) {
    zoom.answers(Refusals.of(status, code, "x"));
    assertEquals(List.of(), found());
  }

  @Test
  void aListThatDoesNotEndIsNoAnswer() {
    for (int pages = 0; pages < 40; pages++) {
      zoom.answers(new MeetingListAnswer("more", List.of()));
    }
    VideoProviderException failure =
        assertThrows(VideoProviderException.class, () -> provider.find(ORDER));
    assertEquals("zoom-list-too-long", failure.code());
    assertTrue(failure.worthRetrying());
  }

  @Test
  void aRefusedAlternativeHostIsLeftOut() {
    String body = "{\"code\":300,\"errors\":[{\"field\":\"settings.alternative_hosts\"}]}";
    zoom.answers(
        Refusals.ofBody(400, body, null, null), meeting(5L, "https://zoom.example/j/5", "z"));
    assertFalse(provider.create(ORDER).alternativeHost());
    assertEquals("doctor@clinic.example", zoom.requests.get(0).settings().alternativeHosts());
    assertNull(zoom.requests.get(1).settings().alternativeHosts());
    assertEquals(zoom.requests.get(0).password(), zoom.requests.get(1).password());
  }

  @Test
  void aMeetingIsMovedAndReadBack() {
    zoom.answers(at("2026-12-01T08:00:00Z"), FakeMeetings.DONE, at("2026-12-01T10:30:00Z"));
    assertEquals(5L, provider.update(5, LATER).orElseThrow().id());
    assertEquals(
        List.of("get 5", "update 5 to 2026-12-01T10:30:00Z", "get 5"), callsWithoutTokens());
  }

  @Test
  void aMeetingThatIsInStepIsNotTold() {
    zoom.answers(at("2026-12-01T10:30:00Z"));
    assertEquals(5L, provider.update(5, LATER).orElseThrow().id());
    assertEquals(List.of("get 5"), callsWithoutTokens());
    assertEquals(List.of(), day);
  }

  @Test
  void aTimeThatHasPassedIsNotTold() {
    login.clock.step(Duration.ofHours(2));
    zoom.answers(at("2026-12-01T08:00:00Z"));
    assertEquals(5L, provider.update(5, LATER).orElseThrow().id());
    assertEquals(List.of("get 5"), callsWithoutTokens());
  }

  @Test
  void anUpdateThatZoomAcceptsAndForgetsIsAFailure() {
    zoom.answers(at("2026-12-01T08:00:00Z"), FakeMeetings.DONE, at("2026-12-01T08:00:00Z"));
    VideoProviderException failure =
        assertThrows(VideoProviderException.class, () -> provider.update(5, LATER));
    assertEquals("zoom-update-ignored", failure.code());
  }

  @Test
  void aMeetingThatZoomDoesNotKnowCannotBeMoved() {
    zoom.answers(Refusals.of(404, 3001, "x"));
    assertEquals(Optional.empty(), provider.update(5, LATER));
  }

  @Test
  void aRunningMeetingIsEndedBeforeItIsDeletedAndNobodyGetsMail() {
    zoom.answers(running(), FakeMeetings.DONE, FakeMeetings.DONE);
    provider.remove(5);
    assertEquals(List.of("get 5", "end 5", "delete 5"), callsWithoutTokens());
  }

  @Test
  void aMeetingThatIsGoneIsRemoved() {
    zoom.answers(at("2026-12-01T08:00:00Z"), Refusals.of(404, 3001, "x"));
    provider.remove(5);
    assertEquals(List.of("get 5", "delete 5"), callsWithoutTokens());
  }

  @Test
  void aPageInsteadOfZoomsConfirmationIsNoRemoval() {
    zoom.answers(at("2026-12-01T08:00:00Z"), FakeMeetings.WEB_PAGE);
    zoom.answers(running(), FakeMeetings.WEB_PAGE);
    for (String part : List.of("deleted", "ended")) {
      VideoProviderException failure =
          assertThrows(VideoProviderException.class, () -> provider.remove(5), part);
      assertEquals("zoom-unreadable", failure.code());
    }
    assertEquals(List.of("get 5", "delete 5", "get 5", "end 5"), callsWithoutTokens());
  }

  @Test
  void anotherRefusalOfADeletionIsAFailure() {
    zoom.answers(at("2026-12-01T08:00:00Z"), Refusals.of(404, 3000, "x"));
    VideoProviderException failure =
        assertThrows(VideoProviderException.class, () -> provider.remove(5));
    assertEquals("zoom-webinar", failure.code());
  }

  @ParameterizedTest
  @CsvSource({
    "2, active, ACTIVE",
    "1, active, UNLICENSED",
    "4, active, UNLICENSED",
    ", active, UNLICENSED",
    "2, inactive, INACTIVE",
    "2, pending, INACTIVE",
    "2, , INACTIVE"
  })
  void aHostIsGoodWhenItIsActiveAndLicensed(Integer type, String status, HostState state) {
    zoom.answers(new UserAnswer(type, status));
    assertEquals(state, provider.hostState("host@clinic.example"));
  }

  @Test
  void aHostThatZoomDoesNotKnowIsUnknown() {
    zoom.answers(Refusals.of(404, 1001, "x"));
    assertEquals(HostState.UNKNOWN, provider.hostState("host@clinic.example"));
  }

  @Test
  void theDayOfAHostEndsWhenZoomSaysSo() {
    zoom.answers(Refusals.of(429, 429, "exceeded the daily rate limit"));
    assertEquals("zoom-daily-limit", failureOfCreate());
    assertEquals("zoom-daily-limit", failureOfCreate());
    assertEquals(1, zoom.calls.size());
    assertEquals(
        List.of("count host@clinic.example", "exhaust host@clinic.example"), day.subList(0, 2));
  }

  @Test
  void zoomMayCountByTheDayBeforeWhenOneHasJustBegun() {
    login.clock.step(Duration.ofHours(14).plusSeconds(30));
    zoom.answers(Refusals.of(429, 429, "exceeded the daily rate limit"));
    VideoProviderException failure =
        assertThrows(VideoProviderException.class, () -> provider.create(ORDER));
    assertEquals(Optional.of(Duration.ofMinutes(1)), failure.delay());
    assertEquals(List.of("count host@clinic.example"), day);
  }

  @Test
  void whatNeverReachedZoomIsNoCallOfTheDay() {
    zoom.answers(new ProcessingException(new ConnectException()));
    assertEquals("zoom-unreachable", failureOfCreate());
    login.refusesCredentials();
    login.clock.step(Duration.ofHours(2));
    assertEquals("zoom-credentials-refused", failureOfCreate());
    List<String> counted = List.of("count host@clinic.example", "give back host@clinic.example");
    assertEquals(counted, day.subList(0, 2));
    assertEquals(counted, day.subList(2, day.size()));
  }

  @Test
  void whatMayHaveReachedZoomIsACallOfTheDay() {
    zoom.answers(new ProcessingException(new SocketTimeoutException()));
    assertEquals("zoom-timeout", failureOfCreate());
    assertEquals(List.of("count host@clinic.example"), day);
  }

  @Test
  void aStartLinkIsFetchedAtEachClick() {
    zoom.answers(startable("https://zoom.example/s/5?zak=1"), startable(null));
    assertEquals(URI.create("https://zoom.example/s/5?zak=1"), provider.startLink(5));
    assertThrows(VideoProviderException.class, () -> provider.startLink(5));
  }

  private String failureOfCreate() {
    return assertThrows(VideoProviderException.class, () -> provider.create(ORDER)).code();
  }

  private static MeetingAnswer meeting(Long id, String joinUrl, String passcode) {
    return new MeetingAnswer(
        id, "HL-1", "HL-1", null, null, null, null, joinUrl, null, passcode, null);
  }

  private static MeetingAnswer listed(Long id, String topic, String agenda, String createdAt) {
    return new MeetingAnswer(
        id, topic, agenda, null, null, null, createdAt, null, null, null, null);
  }

  private static MeetingAnswer startable(String link) {
    return new MeetingAnswer(5L, null, null, null, null, null, null, null, link, null, null);
  }

  private static MeetingAnswer at(String start) {
    return new MeetingAnswer(
        5L, "HL-1", "HL-1", start, 30, "waiting", null, "https://z.example/j/5", null, "z", null);
  }

  private static MeetingAnswer running() {
    return new MeetingAnswer(5L, null, null, null, null, "started", null, null, null, null, null);
  }

  private List<Long> found() {
    return provider.find(ORDER).stream().map(MeetingDetails::id).toList();
  }

  private List<String> callsWithoutTokens() {
    return zoom.calls.stream().map(call -> call.replaceAll(" Bearer \\w+", "")).toList();
  }
}
