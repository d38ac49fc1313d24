package org.healthlink.appointment;

import jakarta.ejb.ApplicationException;

/** A booking that cannot be had for the reason given; nothing was changed. */
@ApplicationException(rollback = true)
public class BookingRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a booking is refused. */
  public enum Reason {
    UNKNOWN_DOCTOR,
    UNKNOWN_PATIENT,
    IN_THE_PAST,
    TOO_FAR_AHEAD,
    OUTSIDE_WORKING_HOURS,
    IDEMPOTENCY_KEY_REUSED,
    IDEMPOTENCY_IN_PROGRESS
  }

  private final Reason reason;

  public BookingRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
