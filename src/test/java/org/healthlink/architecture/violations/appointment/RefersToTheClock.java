package org.healthlink.architecture.violations.appointment;

import java.util.function.Supplier;

/** Cannot be tested at another time either. */
class RefersToTheClock {
  Supplier<Long> now() {
    return System::currentTimeMillis;
  }
}
