package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Chore;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;
import org.healthlink.video.VideoProviderException;

/**
 * Asks Zoom now and then whether it is back while this node takes it to be away or has no token, so
 * that what health and figures say ends with the trouble and not with the next booking. One
 * question a minute at most, and none while Zoom is in order.
 */
@ApplicationScoped
class ZoomWatch implements Chore, NodeGauges {

  /** Any answer will do, a refusal too: the user who owns the app. */
  private static final String OWNER = "me";

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomToken token;
  @Inject private ZoomVideoProvider provider;
  @Inject private ZoomCalls calls;
  @Inject private ZoomClients clients;

  @Override
  public String name() {
    return "questions to a Zoom that was away";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int work() {
    boolean canBeAsked = configuration.enabled() && configuration.credentials().isPresent();
    if (!canBeAsked || provider.obstacle().isEmpty()) {
      return 0;
    }
    try {
      calls.call(ZoomOperation.USER, "", bearer -> clients.meetings().user(bearer, OWNER));
    } catch (ZoomError | VideoProviderException noted) {
      // The token and the circuit have taken note of it.
    }
    return 1;
  }

  /** Whether there was no token when one was last asked for. */
  @Override
  public void show(Board board) {
    board.show(Metric.ZOOM_TOKEN_FAILING, configuration.enabled() && token.trouble().isPresent());
  }
}
