package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.healthlink.appointment.OnlineVisits;

/** Answers that ONLINE visits have meetings when the provider is switched on. */
@ApplicationScoped
class ProvidedMeetings implements OnlineVisits {

  @Inject private VideoProvider provider;

  @Override
  public boolean haveMeetings() {
    return provider.enabled();
  }
}
