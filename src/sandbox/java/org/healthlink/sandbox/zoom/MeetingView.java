package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** A meeting as Zoom writes it. The links lead to a name that no resolver knows. */
final class MeetingView {
  private static final String WEB = "https://clinic.zoom.example";
  private static final Duration START_LINK = Duration.ofHours(2);
  private static final int LONGEST_AGENDA_IN_LISTS = 250;
  private static final Random RANDOM = new SecureRandom();

  private MeetingView() {}

  /** The whole meeting, with a start link that is made for this answer. */
  static ObjectNode full(SimulatedMeeting meeting, Instant now) {
    ObjectNode view = common(meeting);
    view.put("host_email", meeting.host().email());
    view.put("agenda", meeting.agenda());
    view.put("status", meeting.status().label());
    view.put("start_url", startUrl(meeting, now));
    view.put("pre_schedule", false);
    view.put("creation_source", "open_api");
    view.put("chat_join_url", WEB + "/launch/jc/" + meeting.id());
    view.put("dynamic_host_key", Long.toString(Digests.number(6, "host key", meeting.id())));
    if (!meeting.password().isEmpty()) {
      view.put("password", meeting.password());
      view.put("encrypted_password", encryptedPassword(meeting));
      String numeric = numericPassword(meeting);
      view.put("h323_password", numeric).put("pstn_password", numeric);
    }
    view.set("settings", meeting.settings());
    return view;
  }

  /** The few fields that lists hold. */
  static ObjectNode listed(SimulatedMeeting meeting) {
    String agenda = meeting.agenda();
    int length = Math.min(agenda.length(), LONGEST_AGENDA_IN_LISTS);
    return common(meeting).put("agenda", agenda.substring(0, length));
  }

  static String joinUrl(SimulatedMeeting meeting) {
    long number = usesPersonalId(meeting) ? meeting.host().pmi() : meeting.id();
    String link = WEB + "/j/" + number;
    return meeting.password().isEmpty() ? link : link + "?pwd=" + encryptedPassword(meeting);
  }

  /** The text that people are invited with. */
  static String invitation(SimulatedMeeting meeting) {
    return "%s is inviting you to a scheduled Zoom meeting.\r\n\r\nTopic: %s\r\nTime: %s\r\n\r\n"
            .formatted(meeting.host().name(), meeting.topic(), meeting.startTime())
        + "Join Zoom Meeting\r\n%s\r\n\r\nMeeting ID: %d\r\nPasscode: %s\r\n"
            .formatted(joinUrl(meeting), meeting.id(), meeting.password());
  }

  private static ObjectNode common(SimulatedMeeting meeting) {
    ObjectNode view = Json.object();
    view.put("uuid", uuid(meeting.instance()));
    view.put("id", meeting.id());
    view.put("host_id", meeting.host().id());
    view.put("topic", meeting.topic());
    view.put("type", meeting.details().type());
    if (meeting.startTime() != null) {
      view.put("start_time", Json.instant(meeting.startTime()));
    }
    view.put("duration", meeting.details().duration());
    view.put("timezone", meeting.details().timezone());
    view.put("created_at", Json.instant(meeting.createdAt()));
    view.put("join_url", joinUrl(meeting));
    if (usesPersonalId(meeting)) {
      view.put("pmi", Long.toString(meeting.host().pmi()));
    }
    return view;
  }

  private static boolean usesPersonalId(SimulatedMeeting meeting) {
    return meeting.details().settings().path("use_pmi").asBoolean();
  }

  /** Whoever holds this link may act as the host, for two hours. */
  private static String startUrl(SimulatedMeeting meeting, Instant now) {
    byte[] seal = new byte[64];
    RANDOM.nextBytes(seal);
    String claims =
        Json.write(
            Json.object()
                .put("aud", "clientsm")
                .put("uid", meeting.host().id())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(START_LINK).getEpochSecond()));
    String zak =
        String.join(
            ".",
            base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)),
            base64(claims.getBytes(StandardCharsets.UTF_8)),
            base64(seal));
    return WEB + "/s/" + meeting.id() + "?zak=" + zak;
  }

  private static String encryptedPassword(SimulatedMeeting meeting) {
    return Digests.text(32, "pwd", meeting.id(), meeting.password()) + ".1";
  }

  private static String numericPassword(SimulatedMeeting meeting) {
    return meeting.password().matches("\\d+")
        ? meeting.password()
        : Long.toString(Digests.number(6, "pstn", meeting.id(), meeting.password()));
  }

  private static String uuid(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
