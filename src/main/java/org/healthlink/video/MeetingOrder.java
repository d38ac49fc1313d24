package org.healthlink.video;

import org.healthlink.appointment.TimeSlot;

/**
 * What a provider is told of a meeting: nothing about the patient.
 *
 * @param reference the opaque mark by which the meeting is known again
 * @param host the provider's account that holds it
 * @param alternativeHost an account that may start it as well; null for none
 * @param slot when it takes place
 */
public record MeetingOrder(String reference, String host, String alternativeHost, TimeSlot slot) {

  /** The same meeting as another account might hold it. */
  MeetingOrder at(String otherHost) {
    return new MeetingOrder(reference, otherHost, alternativeHost, slot);
  }
}
