package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;

/** Sends people to the visit while its door is open. */
@Path("/appointments/{id}/join")
@RequestScoped
public class JoinResource {

  @Inject private Door door;
  @Inject private CurrentCaller currentCaller;

  @GET
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF})
  public Response join(@PathParam("id") String id) {
    Caller caller = currentCaller.get();
    return Redirects.to(door.join(caller, door.find(id, caller)));
  }
}
