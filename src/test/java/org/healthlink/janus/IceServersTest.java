package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthlink.video.RoomAccess.IceServer;
import org.junit.jupiter.api.Test;

class IceServersTest {

  private static final Instant EXPIRY = Instant.ofEpochSecond(1_795_449_201L);

  @Test
  void turnAloneCarriesALogin() {
    List<IceServer> servers =
        servers(
            Optional.of("example-turn-secret"),
            "stun:t.example:3478",
            "turn:t.example:3478?transport=udp",
            "turns:t.example:443?transport=tcp");
    assertEquals(2, servers.size());
    assertEquals(List.of("stun:t.example:3478"), servers.get(0).urls());
    assertNull(servers.get(0).credential());
    assertEquals(
        List.of("turn:t.example:3478?transport=udp", "turns:t.example:443?transport=tcp"),
        servers.get(1).urls());
    assertEquals("1795449201:9f2c", servers.get(1).username());
    assertEquals("pz6aZ9dte9tVViA7883x5wLh/NQ=", servers.get(1).credential());
  }

  @Test
  void turnWithoutASecretIsLeftOut() {
    List<IceServer> servers = servers(Optional.empty(), "turn:t.example", "stun:t.example");
    assertEquals(List.of(new IceServer(List.of("stun:t.example"), null, null)), servers);
  }

  @Test
  void noneAreConfiguredOnAHospitalsOwnNetwork() {
    assertEquals(List.of(), servers(Optional.of("s")));
  }

  private static List<IceServer> servers(Optional<String> secret, String... urls) {
    return IceServers.of(List.of(urls), secret, "9f2c", EXPIRY);
  }
}
