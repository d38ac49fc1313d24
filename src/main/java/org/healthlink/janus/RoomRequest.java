package org.healthlink.janus;

/** A request to the video room plugin. Fields that are null are not sent. */
public record RoomRequest(
    String request,
    String room,
    String secret,
    String adminKey,
    String id,
    String description,
    String pin,
    Boolean isPrivate,
    Boolean permanent,
    Boolean signedTokens,
    Boolean requirePvtid,
    Boolean notifyJoining,
    Integer publishers,
    Integer bitrate,
    Boolean bitrateCap,
    String audiocodec,
    String videocodec) {

  private static final int TWO_PEOPLE = 2;
  private static final int BITS_PER_SECOND = 1_000_000;

  /**
   * Makes the room: unlisted, forgotten at a restart, joined with pin and signed token alone, heard
   * by nobody who did not join by name, with two people who send, told about everybody who comes.
   */
  static RoomRequest create(RoomKeys keys, String adminKey) {
    return new RoomRequest(
        "create",
        keys.id(),
        keys.secret(),
        adminKey,
        null,
        "Visit",
        keys.pin(),
        true,
        false,
        true,
        true,
        true,
        TWO_PEOPLE,
        BITS_PER_SECOND,
        true,
        "opus",
        "vp8,h264");
  }

  static RoomRequest destroy(RoomKeys keys) {
    return plain("destroy", keys.id(), keys.secret(), null);
  }

  static RoomRequest guests(RoomKeys keys) {
    return plain("listparticipants", keys.id(), null, null);
  }

  static RoomRequest remove(RoomKeys keys, String guestId) {
    return plain("kick", keys.id(), keys.secret(), guestId);
  }

  boolean makesRoom() {
    return request.equals("create");
  }

  private static RoomRequest plain(String request, String room, String secret, String guestId) {
    return new RoomRequest(
        request, room, secret, null, guestId, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  @Override
  public String toString() {
    return "RoomRequest[" + request + "]";
  }
}
