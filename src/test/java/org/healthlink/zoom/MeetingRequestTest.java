package org.healthlink.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.Instant;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.platform.json.ProviderJson;
import org.healthlink.video.MeetingOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Zoom is sent, to the letter: nothing of it names anybody. */
class MeetingRequestTest {

  private static final MeetingRequest.Settings DEFAULTS =
      MeetingRequest.Settings.of(true, true, false, false, "none");

  @Test
  void aMeetingIsSentWithReferenceTimeAndSettingsAlone() {
    assertEquals(
        "{\"topic\":\"HL-0123456789abcdef0123\",\"type\":2,"
            + "\"start_time\":\"2026-12-01T09:00:00Z\",\"timezone\":\"UTC\",\"duration\":30,"
            + "\"password\":\"aB3dE5\",\"default_password\":false,"
            + "\"agenda\":\"HL-0123456789abcdef0123\",\"settings\":{\"host_video\":true,"
            + "\"participant_video\":true,\"join_before_host\":false,\"waiting_room\":false,"
            + "\"auto_recording\":\"none\",\"use_pmi\":false,\"approval_type\":2,"
            + "\"email_notification\":false,\"alternative_hosts_email_notification\":false,"
            + "\"continuous_meeting_chat\":{\"enable\":false},"
            + "\"auto_start_meeting_summary\":false,"
            + "\"auto_start_ai_companion_questions\":false}}",
        json(MeetingRequest.of(order("2026-12-01T09:00:00Z", 30), DEFAULTS, "aB3dE5")));
  }

  @Test
  void withoutOurPasscodeZoomChoosesOne() {
    String json = json(MeetingRequest.of(order("2026-12-01T09:00:00Z", 30), DEFAULTS, null));
    assertFalse(json.contains("\"password\""), json);
    assertEquals("true", json.replaceAll(".*\"default_password\":(\\w+).*", "$1"));
  }

  @Test
  void configuredSettingsReachTheirFields() {
    String json =
        json(
            MeetingRequest.of(
                order("2026-12-01T09:00:00Z", 30),
                MeetingRequest.Settings.of(false, false, true, true, "cloud"),
                "aB3dE5"));
    assertEquals(
        "\"host_video\":false,\"participant_video\":false,\"join_before_host\":true,"
            + "\"waiting_room\":true,\"auto_recording\":\"cloud\"",
        json.replaceAll(".*\"settings\":\\{(.*),\"use_pmi\".*", "$1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T09:00:00Z, 2026-12-01T09:00:00Z",
    "2026-12-01T09:00:59.999999Z, 2026-12-01T09:00:59Z",
    "2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
  })
  void theStartIsInUtcToTheSecond(String start, String sent) {
    MeetingRequest request = MeetingRequest.of(order(start, 5), DEFAULTS, "aB3dE5");
    assertEquals(sent, request.startTime());
  }

  @ParameterizedTest
  @CsvSource({"5", "45", "480"})
  void theDurationIsInMinutes(int minutes) {
    MeetingRequest request =
        MeetingRequest.of(order("2026-12-01T09:00:00Z", minutes), DEFAULTS, "aB3dE5");
    assertEquals(minutes, request.duration());
  }

  @Test
  void thePasscodeStaysOutOfTexts() {
    MeetingRequest request =
        MeetingRequest.of(order("2026-12-01T09:00:00Z", 30), DEFAULTS, "aB3dE5");
    assertFalse(request.toString().contains("aB3dE5"));
    MeetingAnswer answer =
        new MeetingAnswer(
            1L, "t", "a", "s", 30, "w", "c", "https://join", "https://start?zak=x", "aB3dE5", null);
    assertEquals("MeetingAnswer[1]", answer.toString());
    assertEquals("TokenAnswer[redacted]", new TokenAnswer("secret", 1L, "s").toString());
    assertEquals(
        "Credentials[redacted]", new ZoomConfiguration.Credentials("a", "b", "c").toString());
  }

  private static MeetingOrder order(String start, int minutes) {
    return new MeetingOrder(
        "HL-0123456789abcdef0123",
        "host@clinic.example",
        null,
        TimeSlot.of(Instant.parse(start), Duration.ofMinutes(minutes)));
  }

  private static String json(MeetingRequest request) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      new ProviderJson()
          .writeTo(
              request,
              MeetingRequest.class,
              MeetingRequest.class,
              new Annotation[0],
              null,
              null,
              body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return body.toString(UTF_8);
  }
}
