package org.healthlink.appointment;

import jakarta.ejb.ApplicationException;

/** The appointment has changed since the version that the caller names; nothing was changed. */
@ApplicationException(rollback = true)
public class VersionMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VersionMismatchException() {
    super("version mismatch", null, false, false);
  }
}
