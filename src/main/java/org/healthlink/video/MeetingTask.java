package org.healthlink.video;

import java.util.UUID;

/**
 * A claim on one appointment's meeting, good until its lease ends.
 *
 * @param appointmentId whose meeting it is
 * @param claim the fencing number: what is recorded under an older one is refused
 * @param attempt how many attempts there have been since the last success, this one included
 * @param unsettled whether an earlier order may have been carried out without our knowing
 * @param order what the provider is told
 */
public record MeetingTask(
    UUID appointmentId, long claim, int attempt, boolean unsettled, MeetingOrder order) {}
