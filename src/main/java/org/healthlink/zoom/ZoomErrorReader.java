package org.healthlink.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.healthlink.platform.json.ProviderJson;

/** Turns every answer of Zoom but a 2xx into a {@link ZoomError}, whatever its body is. */
public class ZoomErrorReader implements ResponseExceptionMapper<ZoomError> {

  private static final int LONGEST_BODY = 64 * 1024;

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status < 200 || status > 299;
  }

  @Override
  public ZoomError toThrowable(Response response) {
    return new ZoomError(
        response.getStatus(),
        body(response),
        response.getHeaderString("Retry-After"),
        response.getHeaderString("x-zm-trackingid"));
  }

  private static JsonNode body(Response response) {
    try (InputStream body = response.readEntity(InputStream.class)) {
      return ProviderJson.tree(body == null ? new byte[0] : body.readNBytes(LONGEST_BODY));
    } catch (IOException | ProcessingException | IllegalStateException unreadable) {
      return ProviderJson.tree(new byte[0]);
    }
  }
}
