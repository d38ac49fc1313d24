package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  private static final String PROPERTY = "port.test";

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void aBusyPortIsNamedWithAWayOut() throws Exception {
    int number;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      number = other.getLocalPort();
      Port port = new Port("database", PROPERTY, number);

      RunFailure failure = assertThrows(RunFailure.class, () -> Port.requireFree(List.of(port)));

      String expected =
          "Port %d, which the database needs, is in use. Choose another one: mvn -Prun -D%s="
              .formatted(number, PROPERTY);
      assertEquals(expected, failure.getMessage().substring(0, expected.length()));
    }
    assertDoesNotThrow(() -> Port.requireFree(List.of(new Port("database", PROPERTY, number))));
  }

  @Test
  void aPortIsNotSharedByTwo() throws Exception {
    int number;
    try (ServerSocket free = new ServerSocket(0)) {
      number = free.getLocalPort();
    }
    Port port = new Port("database", PROPERTY, number);

    assertThrows(RunFailure.class, () -> Port.requireFree(List.of(port, port)));
  }

  @Test
  void theSystemPropertyWins() {
    assertEquals(5433, Port.of("database", PROPERTY, 5433).number());
    System.setProperty(PROPERTY, "6543");
    assertEquals(6543, Port.of("database", PROPERTY, 5433).number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "many", "123456"})
  void aPortThatIsNoneIsRefused(String chosen) {
    System.setProperty(PROPERTY, chosen);

    assertThrows(RunFailure.class, () -> Port.of("database", PROPERTY, 5433));
  }
}
