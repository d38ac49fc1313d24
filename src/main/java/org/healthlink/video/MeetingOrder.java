package org.healthlink.video;

import org.healthlink.appointment.TimeSlot;

/**
 * What a provider is told of a meeting: nothing about the people in it.
 *
 * @param reference the opaque mark by which the meeting is known again
 * @param host the provider's account that holds it
 * @param slot when it takes place
 */
public record MeetingOrder(String reference, String host, TimeSlot slot) {}
