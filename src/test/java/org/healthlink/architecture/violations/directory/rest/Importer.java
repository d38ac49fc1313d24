package org.healthlink.architecture.violations.directory.rest;

import org.healthlink.architecture.violations.appointment.Appointment;

/** directory.rest must not know appointment. */
class Importer {
  Appointment wrong;
}
