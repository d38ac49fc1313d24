package org.healthlink.architecture.violations.appointment;

import jakarta.transaction.UserTransaction;

/** A transaction without a declaration. */
class BeginsByHand {
  UserTransaction wrong;
}
