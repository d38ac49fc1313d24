package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.healthlink.platform.Chore;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;
import org.jboss.logging.Logger;

/**
 * Keeps on every node what the last look at the Janus servers has found, and says in the log what
 * has changed. The first question looks by itself, so nobody is sent to a server that was never
 * looked at.
 */
@ApplicationScoped
public class JanusWatch implements Chore, NodeGauges {

  private static final Logger LOG = Logger.getLogger(JanusWatch.class);

  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration WHILE_DOWN = Duration.ofSeconds(5);

  @Inject private JanusCheck check;
  @Inject private JanusConfiguration configuration;

  private volatile List<JanusHealth> findings = List.of();
  private volatile boolean doubted;

  @Override
  public String name() {
    return "Janus servers looked at";
  }

  @Override
  public Duration every() {
    return doubted || !(findings.isEmpty() || anyUsable()) ? WHILE_DOWN : EVERY;
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
    return anyUsable();
  }

  /** Whether a room can be had at this server, by the last look that {@link #isUsable()} took. */
  boolean isUsable(JanusServer server) {
    return findings.stream()
        .filter(finding -> server.url().equals(finding.server()))
        .anyMatch(finding -> finding.state().usable());
  }

  /** A server has just failed somebody, whatever the last look found: the next one is soon. */
  void doubt() {
    doubted = true;
  }

  private boolean anyUsable() {
    return findings.stream().anyMatch(finding -> finding.state().usable());
  }

  /** Whether a room can be had; not a number before the first look. */
  @Override
  public void show(Board board) {
    List<JanusHealth> last = findings;
    boolean usable = last.stream().anyMatch(finding -> finding.state().usable());
    board.show(Metric.FALLBACK_ENABLED, configuration.enabled());
    board.show(Metric.FALLBACK_AVAILABLE, last.isEmpty() ? Double.NaN : usable ? 1 : 0);
  }

  private synchronized void look() {
    List<JanusHealth> before = findings;
    doubted = false;
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
