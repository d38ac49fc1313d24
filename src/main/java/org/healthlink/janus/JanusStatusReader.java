package org.healthlink.janus;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every HTTP status but 200 into a failure: Janus puts its own refusals into a 200. */
public class JanusStatusReader implements ResponseExceptionMapper<JanusException> {

  private static final int OK = 200;

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status != OK;
  }

  @Override
  public JanusException toThrowable(Response response) {
    return JanusErrors.ofStatus(response.getStatus());
  }
}
