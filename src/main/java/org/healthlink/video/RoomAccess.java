package org.healthlink.video;

import java.time.Instant;
import java.util.List;

/**
 * Everything a browser needs to enter a room, and nothing that lets it do more. For the person
 * alone whom it was made for; never stored, never logged.
 *
 * @param url the WebSocket of the server that the room lives on
 * @param room the room's name
 * @param pin opens the room
 * @param apiToken goes with every request
 * @param roomToken goes with the request to join
 * @param iceServers never null; empty when none is configured
 * @param expiresAt when the keys end
 */
public record RoomAccess(
    String url,
    String room,
    String pin,
    String apiToken,
    String roomToken,
    List<IceServer> iceServers,
    Instant expiresAt) {

  /**
   * Servers that help a browser to reach the room, as a browser takes them.
   *
   * @param urls of one kind: STUN, or TURN
   * @param username null for STUN
   * @param credential null for STUN
   */
  public record IceServer(List<String> urls, String username, String credential) {
    @Override
    public String toString() {
      return "IceServer" + urls;
    }
  }

  @Override
  public String toString() {
    return "RoomAccess[until " + expiresAt + "]";
  }
}
