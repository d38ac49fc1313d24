package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The {@code meeting.*} keys. */
@ApplicationScoped
public class MeetingConfiguration {

  @Inject
  @ConfigProperty(name = "meeting.concurrency")
  private int concurrency;

  @Inject
  @ConfigProperty(name = "meeting.retry.initial")
  private Duration retryInitial;

  @Inject
  @ConfigProperty(name = "meeting.retry.max")
  private Duration retryMax;

  @Inject
  @ConfigProperty(name = "meeting.sweep.every")
  private Duration sweepEvery;

  @Inject
  @ConfigProperty(name = "meeting.cleanup.after")
  private Duration cleanupAfter;

  /** Provider calls that this node has in flight at most. */
  public int concurrency() {
    return concurrency;
  }

  /** The pause after so many failed attempts in a row, never less than the provider asks for. */
  Duration pauseAfter(int attempts, Optional<Duration> asked) {
    return new RetrySchedule(retryInitial, retryMax)
        .pauseAfter(attempts, asked, ThreadLocalRandom.current().nextDouble());
  }

  public Duration sweepEvery() {
    return sweepEvery;
  }

  /** How long a finished visit keeps its meeting. */
  public Duration cleanupAfter() {
    return cleanupAfter;
  }

  MeetingPlan plan() {
    return new MeetingPlan(cleanupAfter);
  }
}
