package org.healthlink.architecture.violations.appointment;

/** An exception of appointments. */
public class SlotTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
