package org.healthlink.janus;

import java.util.Map;

/** What stands behind this package's interfaces where no container looks for it. */
public final class JanusParts {

  private JanusParts() {}

  /** Each interface with its class. */
  public static Map<Class<?>, Class<?>> implementations() {
    return Map.of(TokenTrial.class, WebSocketTrial.class);
  }
}
