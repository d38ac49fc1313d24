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

/** Sends the doctor to the visit as its host, with a link fetched at this moment. */
@Path("/appointments/{id}/start")
@RequestScoped
public class StartResource {

  @Inject private Door door;
  @Inject private CurrentCaller currentCaller;

  @GET
  @RolesAllowed(Roles.DOCTOR)
  public Response start(@PathParam("id") String id) {
    Caller caller = currentCaller.get();
    return Redirects.to(door.start(caller, door.find(id, caller)));
  }
}
