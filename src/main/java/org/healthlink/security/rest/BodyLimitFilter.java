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
import java.io.IOException;
import java.util.Set;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
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

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > LARGEST_BODY) {
      throw tooLarge();
    }
    byte[] body = read(request);
    if (body.length > LARGEST_BODY) {
      throw tooLarge();
    }
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

  /** No more than was announced: whoever waits for more holds a thread for nothing. */
  private static byte[] read(ContainerRequestContext request) {
    int announced = request.getLength();
    boolean nothing =
        announced < 0
            && READING.contains(request.getMethod())
            && request.getHeaderString("Transfer-Encoding") == null;
    try {
      return nothing
          ? new byte[0]
          : request.getEntityStream().readNBytes(announced < 0 ? LARGEST_BODY + 1 : announced);
    } catch (IOException stalledOrGone) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body did not come as it was announced.");
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have " + LARGEST_BODY + " bytes at most.");
  }
}
