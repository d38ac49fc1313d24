package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.healthlink.unit.SteppedClock;
import org.healthlink.video.VideoProviderException.Retryable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long Zoom asks to wait, in the forms in which it has been seen to say so. */
class RetryAfterTest {

  private static final String PER_SECOND = "You have reached the maximum per-second rate limit";
  private static final String DAILY =
      "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | PT3S",
        " 30 | PT30S",
        "0 | PT0S",
        "2026-12-01T10:00:30Z | PT30S",
        "2026-12-01T11:01:00+01:00 | PT1M",
        "Tue, 01 Dec 2026 10:05:00 GMT | PT5M",
        "2026-12-01T10:00:00Z | PT0S",
      })
  void aPauseThatZoomAsksForIsTaken(String header, Duration pause) {
    assertEquals(Optional.of(pause), delay(429, PER_SECOND, header, "2026-12-01T10:00:00Z"));
    assertEquals(Optional.of(pause), delay(503, "", header, "2026-12-01T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "-5",
        "1.5",
        "2026-12-01T09:59:59Z",
        "2026-12-01",
        "Tue, 01 Dec 2026 09:00:00 GMT",
        "2026-12-01T10:00:30",
        "99999999999999999999",
      })
  void whatIsUnreadableOrPastIsNoPause(String header) {
    assertEquals(
        Optional.of(Duration.ofSeconds(2)), delay(429, PER_SECOND, header, "2026-12-01T10:00:00Z"));
    assertEquals(Optional.empty(), delay(503, "", header, "2026-12-01T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00Z, PT14H1M",
    "2026-12-01T00:00:00Z, PT1M",
    "2026-12-01T00:00:59.999Z, PT1M",
    "2026-12-01T00:01:00Z, PT24H",
    "2026-12-01T23:59:59Z, PT1M1S",
    "2026-12-31T23:00:00Z, PT1H1M",
  })
  void aUsedUpDayIsOverAMinuteAfterMidnightUtcWhateverTheHeaderSays(String now, Duration pause) {
    assertEquals(Optional.of(pause), delay(429, DAILY, null, now));
    assertEquals(Optional.of(pause), delay(429, DAILY, "3", now));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 400})
  void aRefusedTokenAsksForNoPause(int status) {
    assertEquals(Optional.empty(), delay(status, "x", "30", "2026-12-01T10:00:00Z"));
  }

  private static Optional<Duration> delay(
      int status, String message, String retryAfter, String now) {
    ZoomErrors errors = new ZoomErrors(new SteppedClock(now));
    int code = status == 400 || status == 401 ? 124 : 0;
    return ((Retryable) errors.ofAnswer("x", Refusals.of(status, code, message, retryAfter)))
        .delay();
  }
}
