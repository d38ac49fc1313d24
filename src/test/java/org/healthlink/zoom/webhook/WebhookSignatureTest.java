package org.healthlink.zoom.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  private static final String TIMESTAMP = "1796000000";
  private static final Instant NOW = Instant.ofEpochSecond(1_796_000_000L);
  private static final WebhookSecret SECRET = new WebhookSecret("zoom-test-secret-token");
  private static final WebhookSecret OTHER = new WebhookSecret("zoom-test-secret-tokem");

  private static final String STARTED =
      "{\"event\":\"meeting.started\",\"event_ts\":1796000000123,\"payload\":{\"account_id\":"
          + "\"ACC1\",\"object\":{\"id\":\"85746065000\",\"uuid\":\"4444AAAiAAAAAiAiAiiAii==\","
          + "\"host_id\":\"HOST1\",\"topic\":\"Appointment\",\"type\":2,\"start_time\":"
          + "\"2026-12-01T09:00:00Z\",\"duration\":30,\"timezone\":\"UTC\"}}}";
  private static final String SIGNATURE =
      "v0=40ae7c893cf676390a7a07827bc2527edf1d80df59811d770e3150205bb2fa7e";

  private static final String NOT_ASCII =
      "{\"event\":\"meeting.participant_joined\",\"event_ts\":1796000000123,\"payload\":"
          + "{\"object\":{\"participant\":{\"user_name\":\"Олена 😀\"}}}}";
  private static final String ITS_SIGNATURE =
      "v0=47c9508113b9abe833c188cef662ce4bc5c01cd579bc06c67b0e063bafce02ef";

  @Test
  void theBytesThatWereSentAreWhatIsSigned() {
    assertEquals(Optional.of(SECRET), signer(TIMESTAMP, SIGNATURE, STARTED, SECRET));
    assertEquals(Optional.of(SECRET), signer(TIMESTAMP, ITS_SIGNATURE, NOT_ASCII, SECRET));
  }

  @Test
  void thePlainTokenIsSignedAlone() {
    assertEquals(
        "189bad60d71b25fc9705f43e5883e837f2d813ec93ba913b641fbe02d931744f",
        SECRET.sign("qgg8vlvZRS6UYooatFL8Aw".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whileASecretIsRotatedBothCount() {
    assertEquals(Optional.of(SECRET), signer(TIMESTAMP, SIGNATURE, STARTED, OTHER, SECRET));
    assertEquals(Optional.of(SECRET), signer(TIMESTAMP, SIGNATURE, STARTED, SECRET, OTHER));
    assertEquals(Optional.empty(), signer(TIMESTAMP, SIGNATURE, STARTED, OTHER, OTHER));
  }

  @Test
  void everyBitOfTheBodyCounts() {
    assertEquals(Optional.empty(), signer(TIMESTAMP, SIGNATURE, STARTED + " ", SECRET));
    assertEquals(
        Optional.empty(), signer(TIMESTAMP, SIGNATURE, STARTED.replace("30", "31"), SECRET));
  }

  @Test
  void theTimeIsSignedToTheLetter() {
    assertEquals(Optional.empty(), signer("1796000001", SIGNATURE, STARTED, SECRET));
    assertEquals(Optional.empty(), signer("01796000000", SIGNATURE, STARTED, SECRET));
    assertEquals(Optional.empty(), signer(null, SIGNATURE, STARTED, SECRET));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "v0=",
        "40ae7c893cf676390a7a07827bc2527edf1d80df59811d770e3150205bb2fa7e",
        "v1=40ae7c893cf676390a7a07827bc2527edf1d80df59811d770e3150205bb2fa7e",
        "v0=40AE7C893CF676390A7A07827BC2527EDF1D80DF59811D770E3150205BB2FA7E",
        "v0=40ae7c893cf676390a7a07827bc2527edf1d80df59811d770e3150205bb2fa7",
        "v0=40ae7c893cf676390a7a07827bc2527edf1d80df59811d770e3150205bb2fa7f",
        "v0=40ae7c893cf676390a7a07827bc2527edf1d80df59811d770e3150205bb2fa7e0",
      })
  void anotherSignatureIsNone(String signature) {
    assertEquals(Optional.empty(), signer(TIMESTAMP, signature, STARTED, SECRET));
  }

  @Test
  void withoutSecretsNobodySigns() {
    assertEquals(Optional.empty(), signer(TIMESTAMP, SIGNATURE, STARTED));
  }

  @ParameterizedTest
  @CsvSource({
    "1796000000, true",
    "1795999700, true",
    "1795999699, false",
    "1796000300, true",
    "1796000301, false",
    "1796000000123, true",
    "1795999700000, true",
    "1795999699999, false",
    "1796000300001, false",
    "0, false",
    "-1796000000, false",
    "+1796000000, false",
    "1796000000.0, false",
    "now, false",
    "'', false",
    "999999999999999999, false",
    "99999999999999999999, false",
    ", false",
  })
  void theTimeMustBeNearGivenInSecondsOrMilliseconds(String timestamp, boolean timely) {
    assertEquals(
        timely, new WebhookSignature(timestamp, SIGNATURE).isTimely(NOW, Duration.ofMinutes(5)));
  }

  @Test
  void aSecretDoesNotShowItself() {
    assertFalse(SECRET.toString().contains("zoom-test"), SECRET::toString);
  }

  private static Optional<WebhookSecret> signer(
      String timestamp, String signature, String body, WebhookSecret... secrets) {
    return new WebhookSignature(timestamp, signature)
        .signer(List.of(secrets), body.getBytes(StandardCharsets.UTF_8));
  }
}
