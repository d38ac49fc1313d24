package org.healthlink.architecture.violations.appointment;

/** Measures by itself. */
class MeasuresTime {
  long begin = System.nanoTime();
}
