package org.healthlink.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthlink.platform.Failures;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;
import org.jboss.logging.Logger;

/**
 * One look at an installation: all checks beside each other, for so long and no longer. A check
 * that fails or does not end is a finding itself. Needs no server.
 */
public final class Diagnosis {

  private static final Logger LOG = Logger.getLogger(Diagnosis.class);

  private final List<DiagnosticCheck> checks;
  private final Set<String> wrongKeys;
  private final ExecutorService executor;
  private final Clock clock;
  private final Duration longest;

  /**
   * @param wrongKeys the configuration keys that cannot be used; checks that need them are left out
   * @param longest after which the look ends, whatever is still under way
   */
  public Diagnosis(
      Iterable<DiagnosticCheck> checks,
      Set<String> wrongKeys,
      ExecutorService executor,
      Clock clock,
      Duration longest) {
    this.checks = new ArrayList<>();
    checks.forEach(this.checks::add);
    this.checks.sort(Comparator.comparing(DiagnosticCheck::name));
    this.wrongKeys = Set.copyOf(wrongKeys);
    this.executor = executor;
    this.clock = clock;
    this.longest = longest;
  }

  /** Everything that was found, check by check in the order of their names. */
  public List<Finding> run() {
    Instant end = clock.instant().plus(longest);
    Map<DiagnosticCheck, Future<List<Finding>>> started = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (DiagnosticCheck check : checks) {
      List<String> wrong = wrongKeysOf(check);
      if (wrong.isEmpty()) {
        started.put(check, start(check));
      } else {
        findings.add(
            DiagnosisFindings.LEFT_OUT.of(
                "%s was not looked at because of %s."
                    .formatted(check.name(), String.join(", ", wrong))));
      }
    }
    started.forEach((check, running) -> findings.addAll(await(check, running, end)));
    return List.copyOf(findings);
  }

  private List<String> wrongKeysOf(DiagnosticCheck check) {
    return wrongKeys.stream()
        .filter(key -> check.keys().stream().anyMatch(key::startsWith))
        .sorted()
        .toList();
  }

  /** Null when there is no thread for it. */
  private Future<List<Finding>> start(DiagnosticCheck check) {
    try {
      return executor.submit(check::look);
    } catch (RejectedExecutionException e) {
      return null;
    }
  }

  private List<Finding> await(DiagnosticCheck check, Future<List<Finding>> running, Instant end) {
    if (running == null) {
      return List.of(DiagnosisFindings.TOO_SLOW.of("For " + check.name() + " no thread was free."));
    }
    long left = Math.max(0, Duration.between(clock.instant(), end).toMillis());
    try {
      return running.get(left, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      return List.of(
          DiagnosisFindings.TOO_SLOW.of(
              "%s did not answer within %d s.".formatted(check.name(), longest.toSeconds())));
    } catch (ExecutionException e) {
      LOG.warnv("Looking at {0} failed: {1}", check.name(), Failures.brief(e.getCause()));
      return List.of(
          DiagnosisFindings.FAILED.of(
              "Looking at %s failed: %s."
                  .formatted(check.name(), e.getCause().getClass().getSimpleName())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.cancel(true);
      return List.of(DiagnosisFindings.TOO_SLOW.of(check.name() + " was interrupted."));
    }
  }
}
