package org.healthlink.zoom.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.video.MeetingFact.Role;

/** Whom an event of Zoom is about, without anything that leads to the person. */
final class ZoomParticipant {

  private static final int KEY_BYTES = 16;

  private final String hostId;
  private final String instance;
  private final JsonNode participant;

  /**
   * @param object the event's meeting with its participant
   */
  ZoomParticipant(JsonNode object) {
    hostId = ZoomEvent.text(object, "host_id");
    instance = ZoomEvent.text(object, "uuid");
    participant = object.path("participant");
  }

  /** The same for the same person in the same run of a meeting; says nothing anywhere else. */
  String key() {
    String id =
        Stream.of("participant_uuid", "user_id", "participant_user_id", "id", "registrant_id")
            .map(this::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    byte[] text = (instance + '\n' + id).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The host is known by his account; whoever is not signed in has none. */
  Role role() {
    return !hostId.isEmpty() && accounts().contains(hostId) ? Role.HOST : Role.GUEST;
  }

  /** The identifiers and the address of the account that the person is signed in with. */
  Set<String> accounts() {
    return Stream.of("participant_user_id", "id", "email")
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private String text(String name) {
    return ZoomEvent.text(participant, name);
  }
}
