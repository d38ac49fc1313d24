package org.healthlink.architecture.violations.appointment.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.healthlink.architecture.violations.appointment.Appointment;

/** Entities leave inside a body. */
@Path("/entities")
class EntityListResource {
  record Page(List<Appointment> items) {}

  @GET
  @PermitAll
  public Page list() {
    return new Page(List.of());
  }
}
