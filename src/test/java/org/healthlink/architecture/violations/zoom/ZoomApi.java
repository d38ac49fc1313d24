package org.healthlink.architecture.violations.zoom;

import jakarta.ws.rs.GET;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A REST client: needs no roles, but no transaction either. */
@RegisterRestClient
public interface ZoomApi {
  @GET
  String call();
}
