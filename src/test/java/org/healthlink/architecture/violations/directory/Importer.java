package org.healthlink.architecture.violations.directory;

import org.healthlink.architecture.violations.appointment.Appointment;

/** directory must not know appointment. */
class Importer {
  Appointment wrong;
}
