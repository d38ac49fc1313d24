package org.healthlink.architecture.violations.problem;

import org.healthlink.architecture.violations.directory.Doctor;

/** problem must not know directory. */
class Importer {
  Doctor wrong;
}
