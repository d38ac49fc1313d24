package org.healthlink.architecture.violations.appointment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Anybody may call the first method, and nobody says so. */
@Path("/open")
class OpenResource {
  @GET
  public String open() {
    return "";
  }

  @POST
  @RolesAllowed("STAFF")
  public void guarded() {}
}
