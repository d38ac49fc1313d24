package org.healthlink.video;

import java.util.UUID;

/**
 * A claim on a meeting that has to go, good until its lease ends.
 *
 * @param claim the fencing number
 * @param attempt how many attempts there have been, this one included
 */
public record RemovalTask(UUID id, UUID appointmentId, long meetingId, long claim, int attempt) {}
