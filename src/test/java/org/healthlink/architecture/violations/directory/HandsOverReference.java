package org.healthlink.architecture.violations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.healthlink.architecture.violations.zoom.ZoomApi;

/** Calls a REST client by reference. */
@ApplicationScoped
@Transactional
class HandsOverReference {
  private ZoomApi zoom;

  void change() {
    Optional.<String>empty().orElseGet(zoom::call);
  }
}
