package org.healthlink.appointment.rest;

/** The body of {@code POST /appointments/{id}/cancel}. */
public record Cancellation(String reason) {

  static final int LONGEST_REASON = 2000;
}
