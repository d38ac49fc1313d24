package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/**
 * Alive as soon as the application is there, and started, because without its schema it is not
 * deployed. It looks at nobody else: a restart of this node mends neither a database nor Zoom.
 */
@Liveness
@Startup
@ApplicationScoped
public class NodeIsAlive implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("application");
  }
}
