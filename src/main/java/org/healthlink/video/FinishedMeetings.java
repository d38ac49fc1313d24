package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Chore;

/** A visit that has been over for long keeps no way into its meeting. */
@ApplicationScoped
class FinishedMeetings implements Chore {

  private static final int MOST = 1_000;

  @Inject private DueMeetings dueMeetings;

  @Override
  public String name() {
    return "meetings of finished visits due for removal";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int work() {
    return dueMeetings.cleanUp(MOST);
  }
}
