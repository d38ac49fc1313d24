package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Turns what a client asks for into what Zoom makes of it: defaults, a start time that is never in
 * the past, a passcode that the account's rule accepts, settings that overrule each other.
 */
final class MeetingTerms {
  private static final int INSTANT = 1;
  private static final int SCHEDULED = 2;
  private static final int DEFAULT_DURATION = 60;

  private final Account account;
  private final Clock clock;

  MeetingTerms(Account account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  MeetingDetails create(Host host, JsonNode body) {
    int type = supportedType(body.path("type").asInt(SCHEDULED), body);
    requireOwnSchedule(host, body, type);
    String timezone = body.path("timezone").asText(host.timezone());
    ObjectNode settings =
        MeetingSettings.of(host, account, MeetingSettings.defaults(), body.path("settings"));
    return new MeetingDetails(
        body.path("topic").asText("Zoom Meeting"),
        body.path("agenda").asText(""),
        type,
        type == INSTANT ? null : startOrNow(body, timezone),
        body.path("duration").asInt(DEFAULT_DURATION),
        timezone,
        password(body, settings, body.path("default_password").asBoolean(true)),
        settings);
  }

  MeetingDetails update(Host host, MeetingDetails old, JsonNode body) {
    int type = supportedType(body.path("type").asInt(old.type()), body);
    requireOwnSchedule(host, body, type);
    String timezone = body.path("timezone").asText(old.timezone());
    Instant start = body.has("start_time") ? start(body, timezone) : null;
    ObjectNode settings = MeetingSettings.of(host, account, old.settings(), body.path("settings"));
    return new MeetingDetails(
        body.path("topic").asText(old.topic()),
        body.path("agenda").asText(old.agenda()),
        type,
        start == null || start.isBefore(now()) ? old.startTime() : start,
        body.path("duration").asInt(old.duration()),
        timezone,
        body.has("password") ? password(body, settings, false) : old.password(),
        settings);
  }

  private static int supportedType(int type, JsonNode body) {
    if (type != INSTANT && type != SCHEDULED || body.has("recurrence")) {
      throw new Refusal(
          ZoomErrors.error(400, 300, "The simulator knows single meetings: type 1 and 2."));
    }
    return type;
  }

  /** Scheduling for somebody else takes a privilege that nobody in this account has. */
  private static void requireOwnSchedule(Host host, JsonNode body, int type) {
    if (!body.has("schedule_for")) {
      return;
    }
    if (type == INSTANT) {
      throw new Refusal(
          ZoomErrors.error(
              400,
              3000,
              "Instant meetings do not support the `schedule_for` parameter, and you can't"
                  + " schedule an instant meeting for another user."));
    }
    String other = body.path("schedule_for").asText();
    if (!other.equalsIgnoreCase(host.email()) && !other.equals(host.id())) {
      throw new Refusal(ZoomErrors.error(400, 3000, "You cannot schedule a meeting for " + other));
    }
  }

  /** A missing or past start is replaced by the current time, silently. */
  private Instant startOrNow(JsonNode body, String timezone) {
    Instant start = body.has("start_time") ? start(body, timezone) : now();
    return start.isBefore(now()) ? now() : start;
  }

  private static Instant start(JsonNode body, String timezone) {
    String text = body.path("start_time").asText();
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).atZone(ZoneId.of(timezone)).toInstant();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The passcode that was sent, a generated one, or none where the settings protect without it. */
  private String password(JsonNode body, JsonNode settings, boolean generate) {
    String wanted = body.path("password").asText("");
    PasscodeRule rule = account.passcodeRule();
    if (!wanted.isEmpty()) {
      if (!rule.accepts(wanted)) {
        throw new Refusal(ZoomErrors.validation(List.of("password")));
      }
      return wanted;
    }
    boolean otherwiseOpen =
        !settings.path("waiting_room").asBoolean()
            && !settings.path("meeting_authentication").asBoolean();
    return generate || otherwiseOpen ? rule.generate() : "";
  }
}
