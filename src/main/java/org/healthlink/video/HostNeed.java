package org.healthlink.video;

import java.util.UUID;
import org.healthlink.appointment.TimeSlot;

/**
 * What the account that holds a meeting is chosen from.
 *
 * @param appointmentId whose meeting it is
 * @param slot when the account must be free
 * @param doctor what is known of the doctor's own account
 * @param current who holds the meeting now; null when nobody does
 */
public record HostNeed(UUID appointmentId, TimeSlot slot, DoctorsAccount doctor, String current) {

  /**
   * A doctor's own account at the provider.
   *
   * @param account null when the doctor has none
   * @param email under which the provider may know a doctor without an account of his own
   * @param state of the account, or of the e-mail address when there is no account
   */
  public record DoctorsAccount(String account, String email, HostState state) {}
}
