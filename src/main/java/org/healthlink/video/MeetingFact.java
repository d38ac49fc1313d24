package org.healthlink.video;

import java.time.Instant;

/**
 * Something that a provider says has happened to one of its meetings. It names nobody.
 *
 * @param meetingId the provider's number of the meeting
 * @param instance which run of the meeting; empty when the provider does not say
 * @param who somebody in that run, opaque and of no use outside it; empty when it is about nobody
 * @param role what that person is there; null when it is about nobody
 * @param at when it happened, as far as the provider says; else when it was received
 */
public record MeetingFact(
    long meetingId, String instance, Kind kind, String who, Role role, Instant at) {

  /** What happened. */
  public enum Kind {
    STARTED(true),
    ENDED(true),
    /** Somebody is in. */
    JOINED(false),
    LEFT(false),
    /** Somebody was at the door, whether let in later or not. */
    WAITED(false),
    /** Somebody changed the meeting at the provider; it may have been us. */
    CHANGED(true),
    DELETED(true),
    /** A deleted meeting was brought back. */
    RECOVERED(true);

    private final boolean asksForWork;

    Kind(boolean asksForWork) {
      this.asksForWork = asksForWork;
    }

    /** Whether something may have to be done because of it. */
    boolean asksForWork() {
      return asksForWork;
    }
  }

  /** What somebody is in a meeting. */
  public enum Role {
    /** Its host, or the visit's doctor. */
    HOST,
    GUEST
  }

  MeetingFact withRole(Role other) {
    return new MeetingFact(meetingId, instance, kind, who, other, at);
  }
}
