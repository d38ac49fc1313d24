package org.healthlink.architecture.violations.video;

import jakarta.ejb.Stateless;

/** Calls the provider from inside a transaction. */
@Stateless
class MeetingLedger {
  private VideoProvider provider;

  void record() {
    if (provider.enabled() && provider.name().equals(provider.hostOf(""))) {
      provider.create();
    }
  }
}
