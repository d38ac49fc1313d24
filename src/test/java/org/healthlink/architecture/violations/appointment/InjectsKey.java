package org.healthlink.architecture.violations.appointment;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has a key of its own. */
class InjectsKey {
  @ConfigProperty(name = "a.b")
  String value;
}
