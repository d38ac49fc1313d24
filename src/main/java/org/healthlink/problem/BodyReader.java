package org.healthlink.problem;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes the body of a request in as a whole, up to a bound of bytes and within {@link
 * #LONGEST_READ}: a pause in a body is bounded by the server, the sum of all pauses is not. No more
 * is read than was announced, for whoever waits for more holds a thread for nothing.
 */
public final class BodyReader {

  static final Duration LONGEST_READ = Duration.ofSeconds(20);

  private static final int PIECE = 8 * 1024;

  private final int largest;
  private final Clock clock;

  /**
   * @param largest in bytes
   */
  public BodyReader(int largest, Clock clock) {
    this.largest = largest;
    this.clock = clock;
  }

  /**
   * Reads it on the calling thread.
   *
   * @param announced in bytes, negative where nothing was said
   * @throws ProblemException for a body that is too large, comes too slowly or not to its end
   */
  public byte[] read(InputStream body, long announced) {
    if (announced > largest) {
      throw tooLarge();
    }
    int most = announced < 0 ? largest + 1 : Math.toIntExact(announced);
    try {
      byte[] taken = take(body, most);
      if (taken.length < announced) {
        throw new EOFException("less than was announced");
      }
      if (taken.length > largest) {
        throw tooLarge();
      }
      return taken;
    } catch (IOException gone) {
      // Whoever sent it has gone away or stalls: nothing is wrong here.
      throw malformed("The body did not come as it was announced.");
    }
  }

  private byte[] take(InputStream body, int most) throws IOException {
    Instant end = clock.instant().plus(LONGEST_READ);
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    while (taken.size() < most) {
      int length = read(body, piece, Math.min(PIECE, most - taken.size()));
      if (length < 0) {
        break;
      }
      if (length == 0) {
        throw new EOFException("nothing came in time");
      }
      taken.write(piece, 0, length);
      if (clock.instant().isAfter(end)) {
        throw malformed("The body did not come within " + LONGEST_READ.toSeconds() + " s.");
      }
    }
    return taken.toByteArray();
  }

  /** Undertow fails so when a connection ends while its body is waited for. */
  private static int read(InputStream body, byte[] piece, int most) throws IOException {
    try {
      return body.read(piece, 0, most);
    } catch (NullPointerException ended) {
      throw new EOFException("the connection has ended");
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have " + largest + " bytes at most.");
  }
}
