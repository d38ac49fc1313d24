package org.healthlink.architecture.violations.appointment;

import org.healthlink.architecture.violations.micrometer.Meters;

/** Ties a feature to a metrics API. */
class CountsItself {
  Meters wrong;
}
