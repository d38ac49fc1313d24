package org.healthlink.architecture.violations.appointment;

import org.healthlink.architecture.violations.directory.Doctor;

/** Allowed by itself; closes the circle that directory begins. */
class ImportsDirectory {
  Doctor right;
}
