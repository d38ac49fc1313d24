package org.healthlink.architecture.violations.appointment.rest;

import jakarta.ws.rs.core.SecurityContext;

/** The same by the server's means. */
class AsksTheServer {
  boolean mayBook(SecurityContext context) {
    return context.isUserInRole("STAFF");
  }
}
