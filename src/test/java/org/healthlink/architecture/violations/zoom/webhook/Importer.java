package org.healthlink.architecture.violations.zoom.webhook;

import org.healthlink.architecture.violations.appointment.Appointment;

/** zoom.webhook must not know appointment. */
class Importer {
  Appointment wrong;
}
