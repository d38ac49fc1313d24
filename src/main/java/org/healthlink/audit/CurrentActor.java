package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import org.healthlink.security.CurrentCaller;

/** Finds out on whose behalf the current thread works. */
@ApplicationScoped
class CurrentActor {

  @Inject private CurrentCaller caller;

  Actor get() {
    try {
      return caller.isNamed() ? Actor.of(caller.get()) : Actor.SYSTEM;
    } catch (ContextNotActiveException outsideOfRequests) {
      return Actor.SYSTEM;
    }
  }
}
