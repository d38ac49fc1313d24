package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.healthlink.video.MeetingProvider;
import org.healthlink.video.Rooms;

/**
 * Ready when this node can book, which takes the database alone. How the providers of meetings and
 * rooms stand is told beside it, from what is known without asking them: no visit is helped by
 * taking every node out of service because Zoom is away. Answers within seconds.
 */
@Readiness
@ApplicationScoped
public class NodeCanBook implements HealthCheck {

  private static final String IN_ORDER = "in-order";
  private static final String OFF = "off";

  @Inject private DatabaseProbe database;
  @Inject private MeetingProvider meetings;
  @Inject private Rooms rooms;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("booking")
        .withData("meetings", meetings.enabled() ? meetings.obstacle().orElse(IN_ORDER) : OFF)
        .withData(
            "rooms",
            rooms
                .provider()
                .map(provider -> provider.available() ? IN_ORDER : "unavailable")
                .orElse(OFF))
        .status(database.takesWrites())
        .build();
  }
}
