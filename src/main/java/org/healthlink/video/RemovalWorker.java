package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes away meetings that are nobody's current one: claim, call the provider, record. */
@ApplicationScoped
class RemovalWorker {

  private static final Logger LOG = Logger.getLogger(RemovalWorker.class);

  @Inject private MeetingRemovals removals;
  @Inject private MeetingProvider provider;
  @Inject private MeetingConfiguration configuration;
  @Inject private ClaimsInHand claims;

  /** Works on one entry of the queue; false when none is due. */
  boolean workOnOne() {
    Optional<RemovalTask> claimed = removals.claim();
    claimed.ifPresent(task -> claims.during(task, () -> remove(task)));
    return claimed.isPresent();
  }

  private boolean remove(RemovalTask task) {
    try {
      provider.remove(task.meetingId());
      removals.recordDone(task);
    } catch (VideoProviderException e) {
      LOG.warnv(
          "{0}: {1} ({2}), formerly of appointment {3}, tracking id {4}",
          e.headline(), e.code(), e.detail(), task.appointmentId(), e.trackingId().orElse("none"));
      removals.recordFailure(
          task, e.code(), e.detail(), configuration.pauseAfter(task.attempt(), e.delay()));
    }
    return true;
  }
}
