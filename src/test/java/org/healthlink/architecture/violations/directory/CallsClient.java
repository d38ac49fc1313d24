package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.healthlink.architecture.violations.zoom.ZoomApi;

/** Calls a REST client from inside a transaction. */
@ApplicationScoped
@Transactional
class CallsClient {
  private ZoomApi zoom;

  void change() {
    zoom.call();
  }
}
