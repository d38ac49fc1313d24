package org.healthlink.video;

/**
 * A meeting as its provider describes it.
 *
 * @param id the provider's number of it
 * @param joinUrl lets its holder in
 * @param passcode null when the meeting has none
 * @param alternativeHost whether the provider took the alternative host that was asked for
 */
public record MeetingDetails(long id, String joinUrl, String passcode, boolean alternativeHost) {

  @Override
  public String toString() {
    // Link and passcode are keys to the visit.
    return "MeetingDetails[" + id + "]";
  }
}
