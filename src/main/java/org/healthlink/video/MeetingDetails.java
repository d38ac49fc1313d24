package org.healthlink.video;

/**
 * A meeting as its provider describes it.
 *
 * @param id the provider's number of it
 * @param joinUrl lets its holder in
 * @param passcode null when the meeting has none
 */
public record MeetingDetails(long id, String joinUrl, String passcode) {

  @Override
  public String toString() {
    // Link and passcode are keys to the visit.
    return "MeetingDetails[" + id + "]";
  }
}
