package org.healthlink.janus;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Chooses the server that a room lives on. */
final class JanusServers {

  private JanusServers() {}

  /**
   * The same one for the same id wherever it is asked. When a server is added or taken away, only
   * the rooms that it gets or had move, and the order in the configuration does not matter.
   */
  static JanusServer of(String roomId, List<JanusServer> servers) {
    return servers.stream()
        .max(Comparator.comparing(server -> weight(roomId, server)))
        .orElseThrow(
            () ->
                new JanusException(
                    JanusException.Reason.NOT_CONFIGURED,
                    "No Janus server is configured. Set janus.url and janus.admin.url.",
                    null));
  }

  private static String weight(String roomId, JanusServer server) {
    return HexFormat.of().formatHex(Signatures.sha256(roomId, server.url().toString()));
  }
}
