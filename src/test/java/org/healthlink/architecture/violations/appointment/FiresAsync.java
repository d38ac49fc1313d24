package org.healthlink.architecture.violations.appointment;

import jakarta.enterprise.event.Event;
import java.util.UUID;

/** Fires past the relay. */
class FiresAsync {
  private Event<AppointmentEvent> events;

  void tell(UUID id) {
    events.fireAsync(new AppointmentEvent.Booked(id));
  }
}
