package org.healthlink.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Chore;

/** Forgets idempotency keys that are too old to matter. */
@ApplicationScoped
class OldIdempotencyKeys implements Chore {

  @Inject private AppointmentService appointments;

  @Override
  public String name() {
    return "old idempotency keys forgotten";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int work() {
    return appointments.forgetOldKeys();
  }
}
