package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.healthlink.unit.SteppedClock;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VideoProviderException.Permanent;
import org.healthlink.video.VideoProviderException.Retryable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomErrorsTest {

  private final ZoomErrors errors = new ZoomErrors(new SteppedClock("2026-12-01T10:00:00Z"));

  @ParameterizedTest(name = "{0}/{1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | 300 | Validation Failed. | zoom-refused",
        "400 | 3161 | Not allowed to host | zoom-host-may-not-host",
        "400 | 1120 | Invitation expired | zoom-host-unknown",
        "400 | 200 | Only available for paid account | zoom-refused",
        "404 | 1001 | User does not exist | zoom-host-unknown",
        "404 | 1010 | User not found | zoom-host-unknown",
        "403 | 2306 | Setting is off | zoom-refused",
        "400 | 4711 | does not contain scopes:[a] | zoom-scope-missing",
        "401 | 4711 | does not contain scopes:[a] | zoom-scope-missing",
        "403 | 0 | no code at all | zoom-refused",
      })
  void aPersonMustActOn(int status, int code, String message, String reason) {
    VideoProviderException failure =
        errors.ofAnswer(ZoomErrors.CREATE_FAILED, Refusals.of(status, code, message));
    assertInstanceOf(Permanent.class, failure);
    assertEquals(reason, failure.code());
    assertEquals("Failed to create Zoom meeting", failure.headline());
  }

  @ParameterizedTest(name = "{0}/{1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | 124 | Invalid access token. | zoom-token-refused | false",
        "400 | 124 | Invalid access token. | zoom-token-refused | false",
        "401 | 0 | | zoom-token-refused | false",
        "401 | 4700 | Token cannot be empty. | zoom-token-refused | false",
        "429 | 429 | reached the maximum per-second rate limit | zoom-rate-limit | false",
        "429 | 4001 | Too many requests | zoom-rate-limit | false",
        "429 | 429 | You have exceeded the daily rate limit (100) | zoom-daily-limit | false",
        "500 | 0 | Internal | zoom-error | true",
        "502 | 0 | Bad gateway | zoom-error | true",
        "503 | 0 | Unavailable | zoom-error | true",
        "504 | 0 | Gateway timeout | zoom-error | true",
        "408 | 0 | Request timeout | zoom-error | true",
        "302 | 0 | Found | zoom-error | true",
      })
  void aLaterTryMayHelpWith(
      int status, int code, String message, String reason, boolean outcomeUnknown) {
    VideoProviderException failure =
        errors.ofAnswer(ZoomErrors.CREATE_FAILED, Refusals.of(status, code, message));
    Retryable retryable = assertInstanceOf(Retryable.class, failure);
    assertEquals(reason, retryable.code());
    assertEquals(outcomeUnknown, retryable.outcomeUnknown());
  }

  @ParameterizedTest
  @CsvSource({
    "400, zoom-credentials-refused",
    "401, zoom-credentials-refused",
    "403, zoom-credentials-refused",
    "429, zoom-rate-limit",
    "500, zoom-error",
    "503, zoom-error",
    "302, zoom-error",
  })
  void aTokenThatIsNotHandedOutIsAskedForAgainAndHasMadeNothing(int status, String reason) {
    ZoomError refused =
        Refusals.ofBody(
            status, "{\"reason\":\"Invalid client_id\",\"error\":\"invalid_client\"}", null, null);
    Retryable failure = assertInstanceOf(Retryable.class, errors.ofToken(refused));
    assertEquals(reason, failure.code());
    assertEquals("Failed to obtain Zoom access token", failure.headline());
    assertFalse(failure.outcomeUnknown());
  }

  static Stream<Arguments> transportFailures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("zoom.us"), "zoom-unreachable", false),
        Arguments.of(new ConnectException("refused"), "zoom-unreachable", false),
        Arguments.of(new SSLHandshakeException("untrusted"), "zoom-unreachable", true),
        Arguments.of(new SocketTimeoutException("read"), "zoom-timeout", true),
        Arguments.of(new SocketException("reset"), "zoom-connection-lost", true),
        Arguments.of(new IOException("the answer is not JSON"), "zoom-unreadable", true));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("transportFailures")
  void withoutAnAnswerTheOutcomeIsUnknownUnlessNothingWasSent(
      IOException cause, String reason, boolean outcomeUnknown) {
    ProcessingException wrapped = new ProcessingException(new RuntimeException(cause));
    Retryable failure =
        assertInstanceOf(Retryable.class, errors.ofTransport(ZoomErrors.CREATE_FAILED, wrapped));
    assertEquals(reason, failure.code());
    assertEquals(outcomeUnknown, failure.outcomeUnknown());
    assertEquals(Optional.empty(), failure.delay());
  }

  @Test
  void missingScopesAreNamed() {
    String message = "Invalid access token, does not contain scopes:[meeting:write:meeting:admin].";
    assertTrue(
        errors
            .ofAnswer("x", Refusals.of(400, 4711, message))
            .detail()
            .contains("meeting:write:meeting:admin"));
  }

  @Test
  void refusedFieldsAreNamed() {
    String body =
        "{\"code\":300,\"message\":\"Validation Failed.\",\"errors\":[{\"field\":\"settings\\n"
            + ".auto_recording\",\"message\":\"Invalid field.\"}]}";
    VideoProviderException failure = errors.ofAnswer("x", Refusals.ofBody(400, body, null, null));
    assertTrue(failure.detail().contains("[settings.auto_recording]"), failure.detail());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 3161, 1001, 4711, 124, 429, 0})
  void zoomsOwnWordsStayInside(int code) {
    String words = "anna.schmidt@clinic.example https://zoom.us/s/1?zak=KEY daily";
    for (int status : new int[] {400, 401, 404, 429, 500}) {
      ZoomError error = Refusals.of(status, code, words);
      for (VideoProviderException failure :
          new VideoProviderException[] {errors.ofAnswer("x", error), errors.ofToken(error)}) {
        String told = failure.toString() + failure.detail() + failure.code() + error;
        assertFalse(told.contains("anna") || told.contains("zak"), told);
      }
    }
  }

  @Test
  void zoomsTrackingIdIsKeptWithoutWhatCouldForgeALine() {
    ZoomError error = Refusals.ofBody(400, "{}", null, "WEB_1-2.3:4\r\nSEVERE x" + "y".repeat(99));
    String trackingId = errors.ofAnswer("x", error).trackingId().orElseThrow();
    assertTrue(trackingId.matches("WEB_1-2\\.3:4SEVERExy{0,80}"), trackingId);
    assertEquals(80, trackingId.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Bad gateway</html>", "null", "[]", "{\"code\":\"x\"}"})
  void anAnswerWithoutACodeIsJudgedByItsStatus(String body) {
    assertEquals("zoom-error", errors.ofAnswer("x", Refusals.ofBody(502, body, null, null)).code());
  }
}
