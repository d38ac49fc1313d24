package org.healthlink.video;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim on one appointment's meeting, good until its lease ends.
 *
 * @param appointmentId whose meeting it is
 * @param claim the fencing number: what is recorded under an older one is refused
 * @param attempt how many attempts there have been since the last success, this one included
 * @param step what is to be done
 * @param meetingId the provider's number of the recorded meeting; null when none is recorded
 * @param order what the provider is told
 * @param doubt what earlier creates may have left behind
 * @param leasedUntil when others may claim it
 */
public record MeetingTask(
    UUID appointmentId,
    long claim,
    int attempt,
    Step step,
    Long meetingId,
    MeetingOrder order,
    Doubt doubt,
    Instant leasedUntil) {

  /** What a claim is good for. */
  public enum Step {
    CREATE,
    UPDATE,
    REMOVE
  }

  /**
   * Creates that were sent and whose outcome is not known.
   *
   * @param creates how many
   * @param host the account they were sent for; null when there are none
   * @param lookIsFinal whether a provider's list must show by now what they made
   */
  public record Doubt(int creates, String host, boolean lookIsFinal) {

    /** How many stay in doubt after a look that showed so many meetings nobody knew of. */
    public int after(int found) {
      return lookIsFinal ? 0 : Math.max(0, creates - found);
    }
  }
}
