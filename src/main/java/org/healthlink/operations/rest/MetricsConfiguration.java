package org.healthlink.operations.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Who may read figures. The password is read at each use, so that a rotated one takes effect. */
@ApplicationScoped
class MetricsConfiguration {

  @Inject private Config config;

  /** The password of the user {@code metrics}; absent when there is no such user. */
  Optional<String> token() {
    return config.getOptionalValue("metrics.token", String.class);
  }
}
