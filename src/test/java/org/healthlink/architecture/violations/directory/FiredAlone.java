package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.event.Event;

/** An event with an entity in it. */
record FiredAlone(Doctor doctor) {
  /** Makes it an event that nobody observes yet. */
  static class Source {
    private Event<FiredAlone> events;
  }
}
