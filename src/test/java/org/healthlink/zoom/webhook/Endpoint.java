package org.healthlink.zoom.webhook;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthlink.security.RawBody;
import org.healthlink.unit.CountedMetrics;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.healthlink.zoom.ZoomConfiguration;

/** The webhook without a server. */
class Endpoint {

  final SteppedClock clock = new SteppedClock("2026-12-01T10:00:00Z");
  final FakeFacts facts = new FakeFacts();
  final CountedMetrics metrics = new CountedMetrics();
  final WebhookHealth health = Fields.set(new WebhookHealth(), "metrics", metrics);
  List<WebhookSecret> secrets = List.of(new WebhookSecret("one"));
  String accountId;

  /** Sends a body signed by this secret, now. */
  Response signed(String secret, String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return send(timestamp, signature(secret, timestamp, body), body);
  }

  static String signature(String secret, String timestamp, String body) {
    return "v0=" + new WebhookSecret(secret).sign(utf8("v0:" + timestamp + ":" + body));
  }

  Response send(String timestamp, String signature, String body) {
    RawBody raw = new RawBody();
    raw.take(utf8(body));
    WebhookResource resource = new WebhookResource();
    Fields.set(resource, "configuration", configuration());
    Fields.set(resource, "zoom", zoom());
    Fields.set(resource, "facts", facts);
    Fields.set(resource, "health", health);
    Fields.set(resource, "rawBody", raw);
    Fields.set(resource, "clock", clock);
    Fields.set(resource, "timestamp", timestamp);
    Fields.set(resource, "signature", signature);
    return resource.receive();
  }

  private WebhookConfiguration configuration() {
    return new WebhookConfiguration() {
      @Override
      List<WebhookSecret> secrets() {
        return secrets;
      }

      @Override
      Duration window() {
        return Duration.ofMinutes(5);
      }
    };
  }

  private ZoomConfiguration zoom() {
    return new ZoomConfiguration() {
      @Override
      public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
      }
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
