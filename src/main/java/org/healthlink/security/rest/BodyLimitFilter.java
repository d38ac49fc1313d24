package org.healthlink.security.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Set;
import org.healthlink.problem.BodyReader;
import org.healthlink.security.RawBody;

/**
 * Takes a request's body in as a whole, if it is not larger than we read and not in another
 * encoding than UTF-8. The raw bytes stay available for those who sign or compare them.
 */
@Provider
@ApplicationScoped
@Priority(BodyLimitFilter.BEFORE_AUTHORIZATION)
public class BodyLimitFilter implements ContainerRequestFilter {

  /** The largest body in bytes. */
  public static final int LARGEST_BODY = 64 * 1024;

  static final int BEFORE_AUTHORIZATION = 1500;

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject private RawBody rawBody;
  @Inject private Clock clock;

  @Override
  public void filter(ContainerRequestContext request) {
    byte[] body = isSent(request) ? read(request) : new byte[0];
    MediaType mediaType = request.getMediaType();
    String charset =
        mediaType == null ? null : mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new NotSupportedException();
    }
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw new NotSupportedException();
    }
    rawBody.take(body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  /** Some servers wait for a body that a request to read has neither announced nor sends. */
  private static boolean isSent(ContainerRequestContext request) {
    return request.getLength() >= 0
        || !READING.contains(request.getMethod())
        || request.getHeaderString("Transfer-Encoding") != null;
  }

  private byte[] read(ContainerRequestContext request) {
    return new BodyReader(LARGEST_BODY, clock).read(request.getEntityStream(), request.getLength());
  }
}
