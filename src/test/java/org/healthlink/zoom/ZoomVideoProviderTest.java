package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ProcessingException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.unit.Fields;
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
          TimeSlot.of(Instant.parse("2026-12-01T10:00:00Z"), Duration.ofMinutes(30)));

  private final FakeZoom login = new FakeZoom();
  private final FakeMeetings zoom = new FakeMeetings();
  private final ZoomVideoProvider provider = new ZoomVideoProvider();

  ZoomVideoProviderTest() {
    Fields.set(
        provider,
        "clients",
        new ZoomClients() {
          @Override
          ZoomMeetingsApi meetings() {
            return zoom;
          }
        });
    Fields.set(provider, "configuration", new ZoomConfiguration());
    Fields.set(provider, "token", login.token());
    Fields.set(provider, "clock", login.clock);
  }

  @Test
  void whatZoomAnswersCountsNotWhatWasSent() {
    zoom.answers(meeting(5L, "https://zoom.example/j/5", "Zooms1"));
    assertEquals(
        new MeetingDetails(5, "https://zoom.example/j/5", "Zooms1"), provider.create(ORDER));
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
    MeetingAnswer ours = new MeetingAnswer(5L, topic, agenda, null, null, null, null);
    MeetingAnswer other = new MeetingAnswer(4L, "HL-2", "HL-2", null, null, null, null);
    zoom.answers(
        new MeetingListAnswer("next", List.of(other)),
        new MeetingListAnswer("", List.of(ours)),
        meeting(5L, "https://zoom.example/j/5", "z"));
    assertEquals(5L, provider.find(ORDER).orElseThrow().id());
    assertEquals(
        List.of("list null", "list next", "get 5"),
        zoom.calls.stream().map(call -> call.replaceAll(" Bearer \\w+", "")).toList());
  }

  @Test
  void anOrderThatIsNotAmongTheHostsMeetingsWasNotCarriedOut() {
    MeetingAnswer other = new MeetingAnswer(4L, "about HL-1", null, null, null, null, null);
    zoom.answers(new MeetingListAnswer(null, List.of(other)));
    assertEquals(Optional.empty(), provider.find(ORDER));
  }

  @Test
  void aMeetingThatIsGoneBeforeItIsReadIsNotThere() {
    MeetingAnswer listed = new MeetingAnswer(5L, "HL-1", null, null, null, null, null);
    zoom.answers(
        new MeetingListAnswer("", List.of(listed)),
        Refusals.of(404, 3001, "Meeting does not exist: 5."));
    assertEquals(Optional.empty(), provider.find(ORDER));
  }

  @Test
  void aStartLinkIsFetchedAtEachClick() {
    zoom.answers(
        new MeetingAnswer(5L, null, null, null, null, "https://zoom.example/s/5?zak=1", null),
        new MeetingAnswer(5L, null, null, null, null, null, null));
    assertEquals(URI.create("https://zoom.example/s/5?zak=1"), provider.startLink(5));
    assertThrows(VideoProviderException.class, () -> provider.startLink(5));
  }

  private String failureOfCreate() {
    return assertThrows(VideoProviderException.class, () -> provider.create(ORDER)).code();
  }

  private static MeetingAnswer meeting(Long id, String joinUrl, String passcode) {
    return new MeetingAnswer(id, "HL-1", "HL-1", null, joinUrl, null, passcode);
  }
}
