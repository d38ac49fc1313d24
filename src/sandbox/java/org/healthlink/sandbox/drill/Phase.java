package org.healthlink.sandbox.drill;

import java.util.Locale;

/** The three parts of a drill. */
enum Phase {
  /** All is well, for comparison. */
  CALM,
  INCIDENT,
  /** The cause is gone; what has waited is worked off. */
  RECOVERY;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
