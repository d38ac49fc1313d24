package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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

  /** Provider calls that this node has in flight at most. */
  public int concurrency() {
    return concurrency;
  }

  public RetrySchedule retrySchedule() {
    return new RetrySchedule(retryInitial, retryMax);
  }

  public Duration sweepEvery() {
    return sweepEvery;
  }
}
