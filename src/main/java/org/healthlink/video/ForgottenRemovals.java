package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Chore;

/** Forgets meetings that have been gone for long. */
@ApplicationScoped
class ForgottenRemovals implements Chore {

  @Inject private MeetingRemovals removals;

  @Override
  public String name() {
    return "removed meetings forgotten";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int work() {
    return removals.forgetDone();
  }
}
