package org.healthlink.appointment;

/** What ONLINE visits get, as the configuration says; answered by whoever provides it. */
public interface OnlineVisits {

  /** Whether meetings are made ahead of visits. */
  boolean haveMeetings();

  /** Whether rooms are opened at the door when no meeting is to be had. */
  boolean haveRooms();
}
