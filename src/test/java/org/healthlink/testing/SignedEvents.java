package org.healthlink.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** Sends events to the webhook as Zoom does, for what its simulator would never send. */
public final class SignedEvents {
  public static final String PATH = "/webhooks/zoom";

  private SignedEvents() {}

  /** An event about a run of a meeting, that happens now. */
  public static String event(String name, long meetingId, String instance) {
    return event(name, meetingId, instance, "");
  }

  /** The same with further fields of the meeting. */
  public static String event(String name, long meetingId, String instance, String fields) {
    return """
        {"event": "meeting.%s", "event_ts": %d, "payload": {"account_id": "%s",
          "object": {"id": "%d", "uuid": "%s", "host_id": "HOST"%s}}}
        """
        .formatted(
            name,
            Instant.now().toEpochMilli(),
            ZoomSimulator.ACCOUNT_ID,
            meetingId,
            instance,
            fields.isEmpty() ? "" : ", " + fields);
  }

  /** Signed with the secret that Zoom has. */
  public static Answer send(String body) {
    return sendLater(body).join();
  }

  public static CompletableFuture<Answer> sendLater(String body) {
    return client(ZoomSimulator.WEBHOOK_SECRET, Instant.now(), body).postLater(PATH, body);
  }

  /** A client whose headers sign this body with this secret at this time. */
  public static HospitalClient client(String secret, Instant at, String body) {
    return signed(HospitalClient.anonymous(), secret, at, body);
  }

  /** The same at another server. */
  public static HospitalClient signed(
      HospitalClient sender, String secret, Instant at, String body) {
    String timestamp = Long.toString(at.getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return sender
        .header("Content-Type", "application/json; charset=utf-8")
        .header("x-zm-request-timestamp", timestamp)
        .header("x-zm-signature", Webhooks.signature(secret, timestamp, bytes));
  }
}
