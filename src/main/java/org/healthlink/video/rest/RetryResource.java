package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;
import org.healthlink.video.DueMeetings;

/** Has a meeting that is not in order tried again now. */
@Path("/appointments/{id}/meeting/retry")
@RequestScoped
public class RetryResource {

  @Inject private Door door;
  @Inject private DueMeetings dueMeetings;
  @Inject private CurrentCaller caller;

  @POST
  @RolesAllowed({Roles.STAFF, Roles.ADMIN})
  public Response retry(@PathParam("id") String id) {
    dueMeetings.retry(door.find(id, caller.get()).id());
    return Response.accepted().build();
  }
}
