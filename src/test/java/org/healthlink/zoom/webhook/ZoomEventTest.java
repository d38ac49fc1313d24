package org.healthlink.zoom.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.healthlink.video.MeetingFact;
import org.healthlink.video.MeetingFact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomEventTest {

  private static final Instant RECEIVED = Instant.parse("2026-12-01T10:00:05Z");
  private static final Instant SENT = Instant.parse("2026-12-01T10:00:00.123Z");

  @ParameterizedTest
  @ValueSource(strings = {"\"85746065000\"", "85746065000", "\" 85746065000 \""})
  void aMeetingsNumberMayBeATextOrANumber(String id) {
    assertEquals(85_746_065_000L, fact("meeting.started", "\"id\": " + id).meetingId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"id\": null",
        "\"id\": \"\"",
        "\"id\": \"abc\"",
        "\"id\": -1",
        "\"id\": 0",
        "\"id\": 1.5",
        "\"id\": [1]",
        "\"id\": true",
        "\"id\": 12345678901234567890"
      })
  void withoutAUsableNumberItSaysNothing(String id) {
    assertEquals(Optional.empty(), event("meeting.started", id).fact(RECEIVED));
  }

  @Test
  void anUnknownEventSaysNothing() {
    assertEquals(Optional.empty(), event("meeting.alert", "\"id\": 1").fact(RECEIVED));
    assertEquals(Optional.empty(), event("meeting.of_the_future", "\"id\": 1").fact(RECEIVED));
    assertEquals(Set.of(), event("meeting.alert", "\"id\": 1").accounts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "[]",
        "\"meeting.started\"",
        "{}",
        "{\"event\": 7}",
        "{\"event\": null}",
        "{\"event\": \"meeting.started\"",
        "{\"event\": \"meeting.started\"} and more",
        "{'event': 'meeting.started'}"
      })
  void whatIsNoEventIsNotRead(String body) {
    assertTrue(ZoomEvent.read(utf8(body)).isEmpty());
  }

  @Test
  void bytesThatAreNoTextAreNotRead() {
    byte[] body = utf8("{\"event\": \"meeting.started?\"}");
    body[body.length - 3] = (byte) 0xff;
    assertTrue(ZoomEvent.read(body).isEmpty());
  }

  @Test
  void aNameThatWasCutInTheMiddleOfACharacterIsNoReasonToRefuse() {
    String name = "\"participant\": {\"user_name\": \"\\ud83d\"}";
    assertEquals(Kind.JOINED, fact("meeting.participant_joined", "\"id\": 1, " + name).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "4444AAAiAAAAAiAiAiiAii==, 4444AAAiAAAAAiAiAiiAii==",
    "/ab//cd+ef==, /ab//cd+ef==",
    "'', ''",
    "with space, ''",
    "\\u0000, ''",
  })
  void aRunIsKnownByItsUuidIfThatIsOne(String uuid, String instance) {
    String object = "\"id\": 1, \"uuid\": \"" + uuid + "\"";
    assertEquals(instance, fact("meeting.started", object).instance());
  }

  @Test
  void anEndlessUuidIsNone() {
    String object = "\"id\": 1, \"uuid\": \"" + "a".repeat(129) + "\"";
    assertEquals("", fact("meeting.started", object).instance());
  }

  @ParameterizedTest
  @CsvSource({
    "meeting.ended, \"end_time\": \"2026-12-01T09:59:00Z\", 2026-12-01T09:59:00Z",
    "meeting.ended, \"end_time\": \"soon\", 2026-12-01T10:00:00.123Z",
    "meeting.started, \"start_time\": \"2026-12-01T09:00:00Z\", 2026-12-01T10:00:00.123Z",
    "meeting.started, \"start_time\": \"\", 2026-12-01T10:00:00.123Z",
    "meeting.ended, \"end_time\": \"2026-12-09T09:59:00Z\", 2026-12-01T10:00:00.123Z",
    "meeting.ended, \"end_time\": \"0001-01-01T00:00:00Z\", 2026-12-01T10:00:00.123Z",
  })
  void itHappenedWhenTheEventSays(String name, String field, Instant at) {
    assertEquals(at, fact(name, "\"id\": 1, " + field).at());
  }

  @ParameterizedTest
  @CsvSource({
    "participant_joined, join_time, 2026-12-01T09:58:00Z",
    "participant_joined, date_time, 2026-12-01T09:58:00Z",
    "participant_left, leave_time, 2026-12-01T09:58:00Z",
    "participant_left, date_time, 2026-12-01T10:00:00.123Z",
    "participant_admitted, date_time, 2026-12-01T09:58:00Z",
    "participant_jbh_waiting, x, 2026-12-01T10:00:00.123Z",
  })
  void somebodyMovedWhenTheParticipantSays(String name, String field, Instant at) {
    String participant = "\"participant\": {\"" + field + "\": \"2026-12-01T09:58:00Z\"}";
    assertEquals(at, fact("meeting." + name, "\"id\": 1, " + participant).at());
  }

  @ParameterizedTest
  @CsvSource({
    "\"event_ts\": 1796119200, 2026-12-01T10:00:00Z",
    "\"event_ts\": \"1796119200123\", 2026-12-01T10:00:00.123Z",
    "\"event_ts\": null, 2026-12-01T10:00:05Z",
    "\"event_ts\": \"yesterday\", 2026-12-01T10:00:05Z",
    "\"event_ts\": 999999999999999999, 2026-12-01T10:00:05Z",
    "\"x\": 1, 2026-12-01T10:00:05Z",
  })
  void theTimeOfAnEventMayBeMissingOrOdd(String eventTs, Instant at) {
    String body =
        "{\"event\": \"meeting.deleted\", %s, \"payload\": {\"object\": {\"id\": 1}}}"
            .formatted(eventTs);
    assertEquals(at, ZoomEvent.read(utf8(body)).orElseThrow().fact(RECEIVED).orElseThrow().at());
  }

  private static MeetingFact fact(String name, String object) {
    return event(name, object).fact(RECEIVED).orElseThrow();
  }

  private static ZoomEvent event(String name, String object) {
    String body =
        "{\"event\": \"%s\", \"event_ts\": %d, \"payload\": {\"object\": {%s}}}"
            .formatted(name, SENT.toEpochMilli(), object);
    return ZoomEvent.read(utf8(body)).orElseThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
