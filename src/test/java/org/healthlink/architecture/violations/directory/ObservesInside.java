package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.healthlink.architecture.violations.zoom.ZoomApi;

/** Runs inside the transaction of whoever fires. */
@ApplicationScoped
class ObservesInside {
  private ZoomApi zoom;

  void changed(@Observes String event) {
    zoom.call();
  }
}
