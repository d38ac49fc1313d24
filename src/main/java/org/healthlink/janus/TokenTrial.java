package org.healthlink.janus;

import java.net.URI;
import java.util.Optional;

/** Opens a session as a browser does, to see whether a token opens it. */
interface TokenTrial {

  /** What came of it. */
  enum Outcome {
    LET_IN,
    REFUSED,
    /** No WebSocket, or no answer of Janus on it. */
    NOT_REACHED
  }

  /**
   * Tries one token.
   *
   * @param origin of the page that a browser would name; Janus may insist on one
   */
  Outcome open(URI address, Optional<String> origin, String token);
}
