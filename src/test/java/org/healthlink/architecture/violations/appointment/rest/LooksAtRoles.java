package org.healthlink.architecture.violations.appointment.rest;

import org.healthlink.architecture.violations.security.Caller;

/** The same by hand. */
class LooksAtRoles {
  boolean mayBook(Caller caller) {
    return caller.roles().contains("STAFF");
  }
}
