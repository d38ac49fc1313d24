package org.healthlink.architecture.violations.appointment;

import org.eclipse.microprofile.config.ConfigProvider;

/** Reads keys where nobody looks for them. */
class ReadsKeys {
  Object key() {
    return ConfigProvider.getConfig();
  }
}
