package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.healthlink.platform.Chore;
import org.jboss.logging.Logger;

/**
 * Keeps on every node what the last look at the Janus servers has found, and says in the log what
 * has changed. The first question looks by itself, so nobody is sent to a server that was never
 * looked at.
 */
@ApplicationScoped
public class JanusWatch implements Chore {

  private static final Logger LOG = Logger.getLogger(JanusWatch.class);

  @Inject private JanusCheck check;
  @Inject private JanusConfiguration configuration;

  private volatile List<JanusHealth> findings = List.of();

  @Override
  public String name() {
    return "Janus servers looked at";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(20);
  }

  @Override
  public int work() {
    if (!configuration.enabled()) {
      return 0;
    }
    look();
    return findings.size();
  }

  /** Whether a room can be had at one server at least. */
  boolean isUsable() {
    if (findings.isEmpty()) {
      look();
    }
    return findings.stream().anyMatch(finding -> finding.state().usable());
  }

  private synchronized void look() {
    List<JanusHealth> before = findings;
    findings = check.look();
    findings.stream().filter(finding -> !before.contains(finding)).forEach(JanusWatch::tell);
  }

  private static void tell(JanusHealth finding) {
    if (finding.state() == JanusHealth.State.READY) {
      LOG.infov("Fallback at {0}: {1}", finding.server(), finding.sentence());
    } else if (finding.state().usable()) {
      LOG.warnv("Fallback at {0}: {1}", finding.server(), finding.sentence());
    } else {
      LOG.errorv(
          "Fallback not available at {0} ({1}): {2}",
          finding.server(), finding.state(), finding.sentence());
    }
  }
}
