package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A meeting in the simulated account, as it was at one moment. */
public record SimulatedMeeting(
    long id, UUID instance, Host host, Instant createdAt, Status status, MeetingDetails details) {

  private static final Duration VALID_AFTER_START = Duration.ofDays(30);

  /** Zoom knows no other state: a meeting that has ended waits again until it expires. */
  public enum Status {
    WAITING,
    STARTED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  SimulatedMeeting with(MeetingDetails changed) {
    return new SimulatedMeeting(id, instance, host, createdAt, status, changed);
  }

  /** A meeting that starts or ends; every run is an instance of its own. */
  SimulatedMeeting with(Status changed) {
    UUID run = changed == Status.STARTED ? UUID.randomUUID() : instance;
    return new SimulatedMeeting(id, run, host, createdAt, changed, details);
  }

  public String topic() {
    return details.topic();
  }

  public String agenda() {
    return details.agenda();
  }

  /** The start, or null for an instant meeting. */
  public Instant startTime() {
    return details.startTime();
  }

  public Duration duration() {
    return Duration.ofMinutes(details.duration());
  }

  public String password() {
    return details.password();
  }

  /** The settings in effect, under Zoom's names. */
  public JsonNode settings() {
    return details.settings().deepCopy();
  }

  public String joinUrl() {
    return MeetingView.joinUrl(this);
  }

  boolean started() {
    return status == Status.STARTED;
  }

  /** The scheduled end, or the start of the epoch for an instant meeting. */
  Instant end() {
    return startTime() == null ? Instant.EPOCH : startTime().plus(duration());
  }

  /** Whether the number is no longer valid: 30 days after the scheduled start. */
  boolean expired(Instant now) {
    return !started() && startTime() != null && startTime().plus(VALID_AFTER_START).isBefore(now);
  }
}
