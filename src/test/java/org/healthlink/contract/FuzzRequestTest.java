package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is made up is varied, mostly readable, and the same again for the same seed. */
class FuzzRequestTest {
  private static final int MANY = 5_000;
  private static final List<String> IDS = List.of(UUID.randomUUID().toString());

  private final FuzzRequest.Maker maker =
      new FuzzRequest.Maker(
          List.of("token", ""),
          List.of("healthlink_visit=x"),
          Map.of("doctorId", IDS, "patientId", IDS, "appointmentId", IDS));

  @Test
  void aSeedGivesTheSameRequestAgain() {
    for (int i = 0; i < 200; i++) {
      FuzzRequest once = maker.make(new Random(i));
      FuzzRequest again = maker.make(new Random(i));
      assertEquals(once.method(), again.method());
      assertEquals(once.headers().keySet(), again.headers().keySet());
      assertEquals(once.body().length, again.body().length);
    }
  }

  @Test
  void everyEndpointIsAskedAndMostBodiesAreReadable() {
    Set<String> methods = new HashSet<>();
    int bodies = 0;
    int readable = 0;
    for (int i = 0; i < MANY; i++) {
      FuzzRequest request = maker.make(new Random(i));
      methods.add(request.method());
      assertTrue(request.head().startsWith(request.method() + " /healthlink/"));
      assertEquals(3, request.head().split("\r\n")[0].split(" ").length, request::toString);
      if (request.body().length > 0) {
        bodies++;
        readable += isJson(request.body()) ? 1 : 0;
      }
    }
    assertTrue(methods.size() >= 9, methods::toString);
    assertTrue(bodies > MANY / 4, () -> "few bodies");
    assertTrue(readable > bodies / 2 && readable < bodies, readable + " of " + bodies);
  }

  @Test
  void aReportHoldsNoToken() {
    FuzzRequest request =
        new FuzzRequest("GET", "/x", Map.of("Authorization", "Bearer secret"), new byte[0]);
    assertTrue(!request.toString().contains("secret"));
    assertArrayEquals(new byte[0], request.body());
  }

  private static boolean isJson(byte[] body) {
    try {
      return new ObjectMapper().readTree(body) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
