package org.healthlink.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.configuration.ConfiguredValues;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;

/**
 * Looks at this installation from this node. Whoever asks while somebody else's look is under way
 * gets the same findings, so that ever so many askers cost one look.
 */
@ApplicationScoped
public class Diagnostics {

  private static final Duration LONGEST = Duration.ofSeconds(18);

  @Inject @Any private Instance<DiagnosticCheck> checks;
  @Inject private ConfiguredValues configuration;
  @Inject private Clock clock;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private final SharedRun<List<Finding>> look = new SharedRun<>();

  /** Everything that was found. Takes some twenty seconds at most; belongs in no transaction. */
  public List<Finding> look() {
    return look.join(
        () -> new Diagnosis(checks, configuration.wrongKeys(), executor, clock, LONGEST).run());
  }
}
