package org.healthlink.architecture.violations.zoom;

import org.healthlink.architecture.violations.appointment.Appointment;
import org.healthlink.architecture.violations.appointment.TimeSlot;

/** Vendors know value types of appointments, not appointments. */
class Importer {
  Appointment wrong;
  TimeSlot right;
}
