package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.event.ObservesAsync;
import java.util.UUID;

/** An event that can be changed. */
class NoRecord {
  private UUID id;

  /** Makes it an event. */
  static class Observer {
    void changed(@ObservesAsync NoRecord event) {}
  }
}
