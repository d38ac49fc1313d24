package org.healthlink.janus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Servers that help a browser to reach Janus, as a browser takes them.
 *
 * @param urls of one kind: STUN, or TURN
 * @param username null for STUN
 * @param credential null for STUN
 */
public record IceServer(List<String> urls, String username, String credential) {

  /**
   * Divides configured addresses. TURN without a secret is left out: a browser refuses the whole
   * call when a password is missing.
   */
  static List<IceServer> of(
      List<String> urls, Optional<String> turnSecret, String name, Instant expiresAt) {
    List<IceServer> servers = new ArrayList<>();
    List<String> stun = urls.stream().filter(url -> !isTurn(url)).toList();
    List<String> turn = urls.stream().filter(IceServer::isTurn).toList();
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

  @Override
  public String toString() {
    return "IceServer" + urls;
  }
}
