package org.healthlink.appointment;

/** Whether ONLINE visits get a meeting at all; answered by whoever provides meetings. */
public interface OnlineVisits {

  /** True when a provider of meetings is switched on in the configuration. */
  boolean haveMeetings();
}
