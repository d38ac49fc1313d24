package org.healthlink.appointment;

import jakarta.ejb.ApplicationException;

/** The appointment's status, or the time, does not allow the action; nothing was changed. */
@ApplicationException(rollback = true)
public class IllegalTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final AppointmentStatus status;

  public IllegalTransitionException(AppointmentStatus status) {
    super("illegal transition", null, false, false);
    this.status = status;
  }

  /** The status as it is. */
  public AppointmentStatus status() {
    return status;
  }
}
