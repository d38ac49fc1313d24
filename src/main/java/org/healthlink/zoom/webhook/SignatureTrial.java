package org.healthlink.zoom.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Signs an event as Zoom does and shows it to the check that Zoom's events must pass. */
final class SignatureTrial {

  private static final byte[] EVENT =
      "{\"event\":\"healthlink.trial\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER_EVENT =
      "{\"event\":\"healthlink.other\"}".getBytes(StandardCharsets.UTF_8);

  private final List<WebhookSecret> secrets;
  private final Duration window;
  private final Instant now;

  SignatureTrial(List<WebhookSecret> secrets, Duration window, Instant now) {
    this.secrets = secrets;
    this.window = window;
    this.now = now;
  }

  /** Whether events of each secret are taken, changed and late ones are not. */
  boolean succeeds() {
    return secrets.stream().allMatch(this::isTaken) && !isTaken(new WebhookSecret("not-" + now));
  }

  private boolean isTaken(WebhookSecret secret) {
    WebhookSignature fresh = signed(secret, now);
    WebhookSignature late = signed(secret, now.minus(window).minusSeconds(2));
    return fresh.signer(secrets, EVENT).isPresent()
        && fresh.isTimely(now, window)
        && fresh.signer(secrets, OTHER_EVENT).isEmpty()
        && !late.isTimely(now, window);
  }

  private static WebhookSignature signed(WebhookSecret secret, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    byte[] prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
    return new WebhookSignature(timestamp, "v0=" + secret.sign(prefix, EVENT));
  }
}
