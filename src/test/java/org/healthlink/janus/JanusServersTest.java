package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.healthlink.janus.JanusException.Reason;
import org.junit.jupiter.api.Test;

class JanusServersTest {

  private static final List<String> ROOMS =
      IntStream.range(0, 3_000)
          .mapToObj(i -> RoomKeys.of("secret", new UUID(0, i), 0).id())
          .toList();

  private static final List<JanusServer> THREE = List.of(server("a"), server("b"), server("c"));

  @Test
  void everyServerGetsItsShare() {
    Map<JanusServer, Long> rooms =
        ROOMS.stream()
            .collect(
                Collectors.groupingBy(room -> JanusServers.of(room, THREE), Collectors.counting()));
    assertEquals(3, rooms.size());
    rooms.values().forEach(count -> assertTrue(count > 850 && count < 1_150, rooms::toString));
  }

  @Test
  void theOrderInTheConfigurationDoesNotMatter() {
    List<JanusServer> reversed = new ArrayList<>(THREE);
    Collections.reverse(reversed);
    for (String room : ROOMS) {
      assertEquals(JanusServers.of(room, THREE), JanusServers.of(room, reversed));
    }
  }

  @Test
  void onlyTheRoomsOfAServerThatIsTakenAwayMove() {
    List<JanusServer> two = THREE.subList(0, 2);
    for (String room : ROOMS) {
      JanusServer before = JanusServers.of(room, THREE);
      if (two.contains(before)) {
        assertEquals(before, JanusServers.of(room, two));
      }
    }
  }

  @Test
  void withoutAServerThereIsNoRoom() {
    JanusException failure =
        assertThrows(JanusException.class, () -> JanusServers.of("room", List.of()));
    assertEquals(Reason.NOT_CONFIGURED, failure.reason());
  }

  private static JanusServer server(String name) {
    return new JanusServer(
        URI.create("wss://" + name + ".example/janus-ws"), URI.create("http://" + name + "/admin"));
  }
}
