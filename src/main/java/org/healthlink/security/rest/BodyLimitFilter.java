package org.healthlink.security.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.RawBody;

/**
 * Takes a request's body in as a whole, if it is not larger than we read and not in another
 * encoding than UTF-8. The raw bytes stay available for those who sign or compare them. A body that
 * trickles is refused after {@link #LONGEST_READ}: a pause in it is bounded by the server, the sum
 * of all pauses is not.
 */
@Provider
@ApplicationScoped
@Priority(BodyLimitFilter.BEFORE_AUTHORIZATION)
public class BodyLimitFilter implements ContainerRequestFilter {

  /** The largest body in bytes. */
  public static final int LARGEST_BODY = 64 * 1024;

  static final Duration LONGEST_READ = Duration.ofSeconds(20);

  static final int BEFORE_AUTHORIZATION = 1500;

  private static final int PIECE = 8 * 1024;

  @Inject private RawBody rawBody;
  @Inject private Clock clock;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > LARGEST_BODY) {
      throw tooLarge();
    }
    byte[] body = read(request.getEntityStream());
    MediaType mediaType = request.getMediaType();
    String charset =
        mediaType == null ? null : mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new NotSupportedException();
    }
    rawBody.take(body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  private byte[] read(InputStream stream) {
    Instant end = clock.instant().plus(LONGEST_READ);
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
        taken.write(piece, 0, length);
        if (taken.size() > LARGEST_BODY) {
          throw tooLarge();
        }
        if (clock.instant().isAfter(end)) {
          throw new ProblemException(
              ProblemType.MALFORMED_REQUEST,
              "The body did not come within " + LONGEST_READ.toSeconds() + " s.");
        }
      }
    } catch (IOException gone) {
      // Whoever sent it has gone away or stalls: nothing is wrong here.
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body was not sent to its end.");
    }
    return taken.toByteArray();
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have " + LARGEST_BODY + " bytes at most.");
  }
}
