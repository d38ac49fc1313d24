package org.healthlink.architecture.violations.appointment.rest;

import java.util.function.Predicate;
import org.healthlink.architecture.violations.security.Caller;

/** A decision beside the policy. */
class Decides {
  Predicate<Caller> mayBook = Caller::isStaff;
}
