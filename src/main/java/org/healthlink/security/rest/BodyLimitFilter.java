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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
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
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject private RawBody rawBody;
  @Inject private Clock clock;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > LARGEST_BODY) {
      throw tooLarge();
    }
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

  /** No more than was announced: whoever waits for more holds a thread for nothing. */
  private byte[] read(ContainerRequestContext request) {
    int most = request.getLength() < 0 ? LARGEST_BODY + 1 : request.getLength();
    InputStream stream = request.getEntityStream();
    Instant end = clock.instant().plus(LONGEST_READ);
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      int length;
      while ((length = stream.read(piece, 0, Math.min(PIECE, most - taken.size()))) > 0) {
        taken.write(piece, 0, length);
        if (clock.instant().isAfter(end)) {
          throw new ProblemException(
              ProblemType.MALFORMED_REQUEST,
              "The body did not come within " + LONGEST_READ.toSeconds() + " s.");
        }
      }
    } catch (IOException gone) {
      // Whoever sent it has gone away or stalls: nothing is wrong here.
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body did not come as it was announced.");
    }
    if (taken.size() > LARGEST_BODY) {
      throw tooLarge();
    }
    return taken.toByteArray();
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have " + LARGEST_BODY + " bytes at most.");
  }
}
