package org.healthlink.architecture.violations.platform;

import org.healthlink.architecture.violations.directory.Doctor;

/** platform must not know directory. */
class Importer {
  Doctor wrong;
}
