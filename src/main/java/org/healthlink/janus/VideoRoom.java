package org.healthlink.janus;

/** The plugin's vocabulary, as far as it is used. */
final class VideoRoom {

  static final String PLUGIN = "janus.plugin.videoroom";

  static final int NO_SUCH_ROOM = 426;
  static final int ROOM_EXISTS = 427;
  static final int NO_SUCH_GUEST = 428;
  static final int MISSING_ELEMENT = 429;
  static final int WRONG_ELEMENT = 430;
  static final int UNAUTHORIZED = 433;

  private VideoRoom() {}
}
