package org.healthlink.architecture.violations.directory;

import jakarta.transaction.Transactional;

/** Nobody would intercept the method. */
class NoBeanEither {
  @Transactional
  void change() {}
}
