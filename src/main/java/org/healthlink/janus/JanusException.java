package org.healthlink.janus;

/**
 * Janus did not do what it was asked. What it says of itself is fit for administrators and logs: no
 * key, no room.
 */
public class JanusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why, stable over versions. */
  public enum Reason {
    /** Something that Janus needs is not configured here. */
    NOT_CONFIGURED("janus-not-configured"),
    UNREACHABLE("janus-unreachable"),
    TIMEOUT("janus-timeout"),
    /** Something answers, but not Janus's Admin API. */
    UNREADABLE("janus-unreadable"),
    ADMIN_SECRET("janus-admin-secret-refused"),
    ADMIN_KEY("janus-admin-key-refused"),
    /** The plugin is missing, or set up in another way than ours. */
    VIDEO_ROOM("janus-video-room-unfit"),
    /** The room was made with other keys than ours. */
    ROOM_KEYS("janus-room-keys-refused"),
    REFUSED("janus-refused");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  JanusException(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What happened and what to do, in one sentence. */
  public String detail() {
    return getMessage();
  }
}
