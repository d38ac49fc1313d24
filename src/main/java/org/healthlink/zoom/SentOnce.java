package org.healthlink.zoom;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import org.healthlink.platform.json.ProviderJson;

/**
 * Declares the length of a body in advance. On Payara the JDK's client sends a POST a second time,
 * unseen, when its answer gets lost; only a body that it streams with a known length is sent once.
 */
public class SentOnce implements ClientRequestFilter {

  @Override
  public void filter(ClientRequestContext request) {
    if (request.getEntity() instanceof Record body) {
      byte[] bytes = ProviderJson.write(body);
      request.setEntity(bytes, new Annotation[0], request.getMediaType());
      request.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }
  }
}
