package org.healthlink.video;

import java.util.Set;
import java.util.UUID;

/**
 * A browser at a visit's page: one person, one visit.
 *
 * @param subject the token's {@code sub} of the person
 * @param roles that the person had when the address was given out
 */
public record VisitSession(UUID appointmentId, String subject, Set<String> roles) {}
