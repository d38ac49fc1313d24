package org.healthlink.chaos;

import java.time.Instant;
import java.util.UUID;
import org.healthlink.testing.Answer;

/** What the last confirmed answer said of a visit. */
record Promise(UUID id, String type, String status, Instant start) {

  static Promise of(Answer answer) {
    return new Promise(
        answer.id(),
        answer.at("/type"),
        answer.at("/status"),
        Instant.parse(answer.at("/startTime")));
  }

  boolean active() {
    return status.equals("SCHEDULED");
  }

  boolean wantsMeeting() {
    return active() && type.equals("ONLINE");
  }

  Promise cancelled() {
    return new Promise(id, type, "CANCELLED", start);
  }
}
