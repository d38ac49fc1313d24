package org.healthlink.architecture.violations.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

/** Does not wait for the commit. */
@ApplicationScoped
class AfterCommitRelay {
  private Event<AppointmentEvent> events;

  void relay(@Observes AppointmentEvent event) {
    events.fireAsync(event);
  }
}
