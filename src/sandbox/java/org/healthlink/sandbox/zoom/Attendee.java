package org.healthlink.sandbox.zoom;

import java.util.UUID;

/**
 * Somebody in a meeting.
 *
 * @param participantUuid this person in this run of the meeting
 * @param userId the same as a number
 * @param accountId of the Zoom user; empty for whoever is not signed in
 * @param email of the Zoom user; empty for whoever is not of the account
 * @param name under which the others see the person
 */
public record Attendee(
    String participantUuid, String userId, String accountId, String email, String name) {

  static Attendee of(Host host) {
    return guest(host.name(), host.id(), host.email());
  }

  static Attendee guest(String name, String accountId, String email) {
    String uuid = Digests.text(22, "participant", UUID.randomUUID());
    return new Attendee(
        uuid, Long.toString(Digests.number(8, "user", uuid)), accountId, email, name);
  }
}
