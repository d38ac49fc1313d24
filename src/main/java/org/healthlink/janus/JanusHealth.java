package org.healthlink.janus;

import java.net.URI;

/**
 * What a look at one Janus server has found.
 *
 * @param server its address for browsers; null when none is configured
 * @param state the finding
 * @param sentence for the administrator: what it means and what to do
 */
public record JanusHealth(URI server, State state, String sentence) {

  /** Findings, the best first. */
  public enum State {
    /** Answers, makes rooms, and lets in our tokens and no others. */
    READY(true),
    /** As far as the Admin API tells; its address for browsers did not answer from here. */
    ADDRESS_NOT_REACHED(true),
    /** People behind strict networks get no picture. */
    TURN_SECRET_MISSING(true),
    /** Switched off in the configuration. */
    OFF(false),
    NOT_CONFIGURED(false),
    /** A secret is one of the samples that everybody can read. */
    SAMPLE_SECRET(false),
    /** The Admin API does not answer, or not as Janus does. */
    UNREACHABLE(false),
    ADMIN_SECRET_REFUSED(false),
    ADMIN_KEY_REFUSED(false),
    /** The video room is missing or set up in another way than ours. */
    VIDEO_ROOM_UNFIT(false),
    /** Rooms would be open: Janus asks for no tokens, or not for signed ones. */
    TOKENS_NOT_ENFORCED(false),
    /** Nobody would get in: Janus signs with another secret. */
    TOKENS_REFUSED(false);

    private final boolean usable;

    State(boolean usable) {
      this.usable = usable;
    }

    /** Whether visits may take place there. */
    public boolean usable() {
      return usable;
    }
  }

  static JanusHealth of(JanusServer server, State state, String sentence) {
    return new JanusHealth(server == null ? null : server.url(), state, sentence);
  }
}
