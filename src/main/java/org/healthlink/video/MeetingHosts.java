package org.healthlink.video;

import java.util.Optional;
import java.util.UUID;

/**
 * Knows the accounts that hold meetings and shares out those that belong to no doctor. Every method
 * runs in the caller's transaction and calls nobody.
 */
public interface MeetingHosts {

  /**
   * Chooses the account for a meeting and, if it is a shared one, holds its time for it. The same
   * need gives the same choice as long as nothing has changed.
   */
  HostChoice choose(HostNeed need);

  /** Gives back the time that a shared account was held for this appointment. */
  void release(UUID appointmentId);

  /** A shared account whose state is to be asked for now; the caller has it for a few minutes. */
  Optional<String> claimCheck();

  /**
   * Takes note of what the provider says of a shared account.
   *
   * @return what was known before
   */
  HostState checked(String account, HostState state);

  /** Has the account's state asked for soon, if it is a shared one. */
  void checkSoon(String account);

  /** Whether any accounts are shared at all, besides the one for want of others. */
  boolean haveShared();
}
