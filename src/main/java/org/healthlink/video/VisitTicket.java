package org.healthlink.video;

import java.util.Set;
import java.util.UUID;

/**
 * What a one-time address is good for: one person, one visit, one purpose.
 *
 * @param subject the token's {@code sub} of the person it was given to
 * @param roles that the person had then
 */
public record VisitTicket(UUID appointmentId, String subject, Set<String> roles, Purpose purpose) {

  /** How its holder goes to the visit. */
  public enum Purpose {
    JOIN,
    START
  }
}
