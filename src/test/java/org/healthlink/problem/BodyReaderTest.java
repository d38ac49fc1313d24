package org.healthlink.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.healthlink.unit.SteppedClock;
import org.junit.jupiter.api.Test;

/** Bodies that are as they were announced, and all others. */
class BodyReaderTest {
  private static final int LARGEST = 10;
  private static final int UNKNOWN = -1;

  private final BodyReader reader =
      new BodyReader(LARGEST, new SteppedClock("2026-12-01T10:00:00Z"));

  @Test
  void aBodyOfTheLargestSizeIsTakenAnnouncedOrNot() {
    assertArrayEquals(new byte[LARGEST], reader.read(bytes(LARGEST), LARGEST));
    assertArrayEquals(new byte[LARGEST], reader.read(bytes(LARGEST), UNKNOWN));
  }

  @Test
  void oneByteMoreIsTooLargeAnnouncedOrNot() {
    assertRefused(ProblemType.PAYLOAD_TOO_LARGE, bytes(LARGEST + 1), LARGEST + 1);
    assertRefused(ProblemType.PAYLOAD_TOO_LARGE, bytes(LARGEST + 1), UNKNOWN);
  }

  @Test
  void whatIsAnnouncedAsTooLargeIsNotWaitedFor() {
    assertRefused(ProblemType.PAYLOAD_TOO_LARGE, InputStream.nullInputStream(), LARGEST + 1);
  }

  @Test
  void noMoreIsReadThanWasAnnounced() {
    InputStream body = bytes(LARGEST);
    assertArrayEquals(new byte[3], reader.read(body, 3));
    assertArrayEquals(new byte[LARGEST - 3], reader.read(body, UNKNOWN));
  }

  @Test
  void lessThanWasAnnouncedIsNoBody() {
    assertRefused(ProblemType.MALFORMED_REQUEST, bytes(3), 4);
  }

  /** A wait that the server ends may look so. */
  @Test
  void aStreamThatGivesNothingIsNotAskedForEver() {
    InputStream stalled =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return 0;
          }
        };
    assertRefused(ProblemType.MALFORMED_REQUEST, stalled, 4);
    assertRefused(ProblemType.MALFORMED_REQUEST, stalled, UNKNOWN);
  }

  @Test
  void aConnectionThatEndsIsNotOurFailure() {
    InputStream ended =
        new InputStream() {
          @Override
          public int read() {
            throw new NullPointerException("as of Undertow");
          }
        };
    assertRefused(ProblemType.MALFORMED_REQUEST, ended, 4);
  }

  private void assertRefused(ProblemType type, InputStream body, int announced) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> reader.read(body, announced));
    assertEquals(type, refused.type());
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}
