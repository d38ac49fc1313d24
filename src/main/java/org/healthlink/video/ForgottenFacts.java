package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Chore;

/** Forgets what providers said of meetings long ago. */
@ApplicationScoped
class ForgottenFacts implements Chore {

  @Inject private MeetingFacts facts;

  @Override
  public String name() {
    return "facts about meetings forgotten";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int work() {
    return facts.forgetOld();
  }
}
