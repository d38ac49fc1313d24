package org.healthlink.janus;

/**
 * A request to the Admin API. Fields that are null are not sent.
 *
 * @param janus what is asked for
 * @param transaction comes back with the answer; Janus refuses a request without one
 */
public record AdminRequest(
    String janus, String transaction, String adminSecret, String plugin, RoomRequest request) {

  private static final String TRANSACTION = "healthlink";

  /** Answered without a secret. */
  static AdminRequest open(String janus) {
    return new AdminRequest(janus, TRANSACTION, null, null, null);
  }

  static AdminRequest of(String janus, String adminSecret) {
    return new AdminRequest(janus, TRANSACTION, adminSecret, null, null);
  }

  static AdminRequest toRoom(String adminSecret, RoomRequest request) {
    return new AdminRequest("message_plugin", TRANSACTION, adminSecret, VideoRoom.PLUGIN, request);
  }

  @Override
  public String toString() {
    return "AdminRequest[" + janus + "]";
  }
}
