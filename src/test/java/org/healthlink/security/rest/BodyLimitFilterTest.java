package org.healthlink.security.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.RawBody;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.junit.jupiter.api.Test;

/** Bodies that come slowly, and such that never come to their end. */
class BodyLimitFilterTest {
  private final SteppedClock clock = new SteppedClock("2026-12-01T10:00:00Z");
  private final RawBody raw = new RawBody();

  @Test
  void aBodyThatIsThereInTimeIsTakenAsAWhole() {
    take(trickle(20));
    assertArrayEquals(new byte[20], raw.bytes());
  }

  @Test
  void aBodyThatTricklesIsRefusedBeforeItsEnd() {
    InputStream body = trickle(1_000);
    ProblemException refused = assertThrows(ProblemException.class, () -> take(body));
    assertEquals(ProblemType.MALFORMED_REQUEST, refused.type());
    assertTrue(refused.getMessage().contains("20 s"), refused.getMessage());
  }

  @Test
  void aSenderWhoHasGoneIsNoFailureOfOurs() {
    InputStream body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    ProblemException refused = assertThrows(ProblemException.class, () -> take(body));
    assertEquals(ProblemType.MALFORMED_REQUEST, refused.type());
  }

  private void take(InputStream body) {
    BodyLimitFilter filter = new BodyLimitFilter();
    Fields.set(filter, "rawBody", raw);
    Fields.set(filter, "clock", clock);
    filter.filter(request(body));
  }

  /** So many bytes, one a second. */
  private InputStream trickle(int bytes) {
    return new InputStream() {
      private int sent;

      @Override
      public int read() {
        return -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (sent == bytes) {
          return -1;
        }
        sent++;
        clock.step(Duration.ofSeconds(1));
        return 1;
      }
    };
  }

  private static ContainerRequestContext request(InputStream body) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            BodyLimitFilterTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLength" -> -1;
                  case "getMethod" -> "POST";
                  case "getEntityStream" -> body;
                  default -> null;
                });
  }
}
