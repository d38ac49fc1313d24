package org.healthlink.zoom.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an event brings along to show that Zoom has sent it. Pure.
 *
 * @param timestamp the header {@code x-zm-request-timestamp} to the letter; null without one
 * @param signature the header {@code x-zm-signature}; null without one
 */
record WebhookSignature(String timestamp, String signature) {

  private static final String VERSION = "v0";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** The first of the secrets with which these bytes were signed; it takes always as long. */
  Optional<WebhookSecret> signer(List<WebhookSecret> secrets, byte[] body) {
    if (timestamp == null || signature == null) {
      return Optional.empty();
    }
    byte[] claimed = utf8(signature);
    byte[] prefix = utf8(VERSION + ":" + timestamp + ":");
    WebhookSecret signer = null;
    for (WebhookSecret secret : secrets) {
      byte[] expected = utf8(VERSION + "=" + secret.sign(prefix, body));
      if (MessageDigest.isEqual(expected, claimed) && signer == null) {
        signer = secret;
      }
    }
    return Optional.ofNullable(signer);
  }

  /** Whether it was made now, give or take the window. */
  boolean isTimely(Instant now, Duration window) {
    return timestamp != null
        && NUMBER.matcher(timestamp).matches()
        && Duration.between(ZoomTime.ofNumber(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(window)
            <= 0;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
