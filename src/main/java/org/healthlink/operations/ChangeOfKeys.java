package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Chore;

/** Works off what the change to another encryption key has left to do. */
@ApplicationScoped
class ChangeOfKeys implements Chore {

  private static final int MOST_STEPS = 40;

  @Inject private KeyRotation rotation;

  @Override
  public String name() {
    return "steps towards the present encryption key";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(10);
  }

  @Override
  public int work() {
    int steps = 0;
    while (steps < MOST_STEPS && rotation.step()) {
      steps++;
    }
    return steps;
  }
}
