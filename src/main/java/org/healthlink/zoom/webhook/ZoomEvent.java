package org.healthlink.zoom.webhook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthlink.video.MeetingFact;
import org.healthlink.video.MeetingFact.Kind;

/**
 * An event as Zoom sends it, read with tolerance: only the fields that are used are looked at, and
 * what has an unexpected form counts as absent. What it says of people stays here.
 */
final class ZoomEvent {

  private static final String URL_VALIDATION = "endpoint.url_validation";

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("meeting.started", Kind.STARTED),
          Map.entry("meeting.ended", Kind.ENDED),
          Map.entry("meeting.participant_joined", Kind.JOINED),
          Map.entry("meeting.participant_left", Kind.LEFT),
          Map.entry("meeting.participant_joined_waiting_room", Kind.WAITED),
          Map.entry("meeting.participant_put_in_waiting_room", Kind.WAITED),
          Map.entry("meeting.participant_admitted", Kind.WAITED),
          Map.entry("meeting.participant_left_waiting_room", Kind.WAITED),
          Map.entry("meeting.participant_jbh_waiting", Kind.WAITED),
          Map.entry("meeting.participant_jbh_joined", Kind.WAITED),
          Map.entry("meeting.participant_jbh_waiting_left", Kind.WAITED),
          Map.entry("meeting.updated", Kind.CHANGED),
          Map.entry("meeting.deleted", Kind.DELETED),
          Map.entry("meeting.permanently_deleted", Kind.DELETED),
          Map.entry("meeting.recovered", Kind.RECOVERED));

  private static final ObjectReader READER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern INSTANCE = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final JsonNode event;
  private final JsonNode payload;
  private final JsonNode object;
  private final String name;

  /** Null for an event that means nothing here. */
  private final Kind kind;

  private ZoomEvent(JsonNode event) {
    this.event = event;
    this.payload = event.path("payload");
    this.object = payload.path("object");
    this.name = event.path("event").asText();
    this.kind = KINDS.get(name);
  }

  /** Empty when the bytes are no JSON object with the name of an event. */
  static Optional<ZoomEvent> read(byte[] body) {
    try {
      JsonNode tree = READER.readTree(body);
      return tree.path("event").isTextual() ? Optional.of(new ZoomEvent(tree)) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  boolean isUrlValidation() {
    return name.equals(URL_VALIDATION);
  }

  /** What is to be signed in answer to a URL validation; empty without it. */
  String plainToken() {
    return text(payload, "plainToken");
  }

  /** Whose event it is; absent when it does not say. */
  Optional<String> accountId() {
    return Optional.of(text(payload, "account_id")).filter(id -> !id.isEmpty());
  }

  /** What it says of a meeting; empty when it says nothing that is of use here. */
  Optional<MeetingFact> fact(Instant receivedAt) {
    String number = text(object, "id");
    if (kind == null || !NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    Optional<ZoomParticipant> participant = participant();
    String uuid = text(object, "uuid");
    return Optional.of(
        new MeetingFact(
            Long.parseLong(number),
            INSTANCE.matcher(uuid).matches() ? uuid : "",
            kind,
            participant.map(ZoomParticipant::key).orElse(""),
            participant.map(ZoomParticipant::role).orElse(null),
            at(receivedAt)));
  }

  /** Under what Zoom knows whom the event is about; nothing of it is to be kept. */
  Set<String> accounts() {
    return participant().map(ZoomParticipant::accounts).orElse(Set.of());
  }

  private Optional<ZoomParticipant> participant() {
    return kind == Kind.JOINED || kind == Kind.LEFT || kind == Kind.WAITED
        ? Optional.of(new ZoomParticipant(object))
        : Optional.empty();
  }

  private Instant at(Instant receivedAt) {
    JsonNode participant = object.path("participant");
    Stream<String> own =
        switch (kind) {
          case ENDED -> Stream.of(text(object, "end_time"));
          case JOINED -> Stream.of(text(participant, "join_time"), text(participant, "date_time"));
          case LEFT -> Stream.of(text(participant, "leave_time"));
          case WAITED -> Stream.of(text(participant, "date_time"));
          default -> Stream.empty();
        };
    return Stream.concat(own, Stream.of(text(event, "event_ts")))
        .map(ZoomTime::parse)
        .flatMap(Optional::stream)
        .filter(at -> ZoomTime.isCredible(at, receivedAt))
        .findFirst()
        .orElse(receivedAt);
  }

  /** A text or a number under this name; else empty. */
  static String text(JsonNode parent, String name) {
    JsonNode node = parent.path(name);
    return node.isTextual() || node.isNumber() ? node.asText().strip() : "";
  }
}
