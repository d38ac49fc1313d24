package org.healthlink.janus;

import java.util.List;

/**
 * An answer of the Admin API. Its HTTP status is always 200: success and failure are told apart by
 * what stands in it.
 *
 * @param janus {@code success}, {@code error}, {@code pong} or {@code server_info}
 * @param error what the core refuses
 * @param response what the plugin says, when the core has passed the request on
 * @param authToken whether the core asks for tokens, in a {@code server_info}
 */
public record AdminAnswer(String janus, Refusal error, Reply response, Boolean authToken) {

  /** The core's own refusal. */
  public record Refusal(int code) {}

  /**
   * The plugin's words.
   *
   * @param errorCode null when it did what it was asked
   */
  public record Reply(String videoroom, Integer errorCode, List<Guest> participants) {}

  /**
   * Somebody in a room.
   *
   * @param id given by Janus for as long as somebody is in the room
   * @param display what the browser calls itself: the role, if it is our page
   */
  public record Guest(String id, String display) {}

  boolean is(String word) {
    return word.equals(janus);
  }

  /** The code of the core's refusal; 0 when it refuses nothing. */
  int refusal() {
    return error == null ? 0 : error.code();
  }
}
