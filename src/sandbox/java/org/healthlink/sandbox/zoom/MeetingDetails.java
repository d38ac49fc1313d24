package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What a client decides about a meeting, as Zoom made it effective. Minutes count the duration; an
 * instant meeting has no start time; without a passcode {@code password} is empty.
 */
public record MeetingDetails(
    String topic,
    String agenda,
    int type,
    Instant startTime,
    int duration,
    String timezone,
    String password,
    ObjectNode settings) {

  MeetingDetails at(Instant start) {
    return new MeetingDetails(topic, agenda, type, start, duration, timezone, password, settings);
  }

  MeetingDetails withPassword(String passcode) {
    return new MeetingDetails(
        topic, agenda, type, startTime, duration, timezone, passcode, settings);
  }
}
