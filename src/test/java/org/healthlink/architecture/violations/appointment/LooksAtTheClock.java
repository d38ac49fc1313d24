package org.healthlink.architecture.violations.appointment;

import java.time.Instant;

/** Cannot be tested at another time. */
class LooksAtTheClock {
  Instant now() {
    return Instant.now();
  }
}
