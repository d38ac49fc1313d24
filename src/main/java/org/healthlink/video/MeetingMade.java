package org.healthlink.video;

import java.time.Instant;
import java.util.UUID;

/**
 * A booking has got its first meeting. Fired inside the transaction that records it.
 *
 * @param bookedAt when it was booked
 */
public record MeetingMade(UUID appointmentId, Instant bookedAt) {}
