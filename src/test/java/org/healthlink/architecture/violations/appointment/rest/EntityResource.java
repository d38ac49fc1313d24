package org.healthlink.architecture.violations.appointment.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.healthlink.architecture.violations.appointment.Appointment;

/** An entity comes in. */
@Path("/entity")
class EntityResource {
  @POST
  @PermitAll
  public void take(Appointment entity) {}
}
