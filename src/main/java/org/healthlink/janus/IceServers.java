package org.healthlink.janus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthlink.video.RoomAccess.IceServer;

/** Divides configured addresses of STUN and TURN servers as a browser takes them. */
final class IceServers {

  private IceServers() {}

  /**
   * One entry for STUN and one for TURN, with a login. TURN without a secret is left out: a browser
   * refuses the whole call when a password is missing.
   */
  static List<IceServer> of(
      List<String> urls, Optional<String> turnSecret, String name, Instant expiresAt) {
    List<IceServer> servers = new ArrayList<>();
    List<String> stun = urls.stream().filter(url -> !isTurn(url)).toList();
    List<String> turn = urls.stream().filter(IceServers::isTurn).toList();
    if (!stun.isEmpty()) {
      servers.add(new IceServer(stun, null, null));
    }
    if (!turn.isEmpty() && turnSecret.isPresent()) {
      TurnCredentials login = TurnCredentials.of(turnSecret.get(), name, expiresAt);
      servers.add(new IceServer(turn, login.username(), login.credential()));
    }
    return List.copyOf(servers);
  }

  static boolean isTurn(String url) {
    return url.startsWith("turn:") || url.startsWith("turns:");
  }
}
