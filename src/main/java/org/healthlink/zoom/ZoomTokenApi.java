package org.healthlink.zoom;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Zoom's token endpoint. Parameters travel in the form body; Zoom refuses them in the query. */
@Path("")
@RegisterRestClient
public interface ZoomTokenApi {

  @POST
  @Path("/oauth/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  TokenAnswer fetch(@HeaderParam("Authorization") String basic, Form form);
}
