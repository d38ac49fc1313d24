package org.healthlink.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.healthlink.platform.Chore;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;

/**
 * Runs the chores of all features when their time has come. No failure of one keeps another from
 * running. Every node does all of them; those that must not meet lock what they work on.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  @Inject @Any private Instance<Chore> chores;
  @Inject private Clock clock;

  private final Map<String, Instant> lastRuns = new HashMap<>();

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    chores.forEach(this::runWhenDue);
  }

  private void runWhenDue(Chore chore) {
    Instant now = clock.instant();
    Instant last = lastRuns.get(chore.name());
    if (last != null && now.isBefore(last.plus(chore.every()))) {
      return;
    }
    lastRuns.put(chore.name(), now);
    try {
      LOG.debugv("{0}: {1}", chore.name(), chore.work());
    } catch (RuntimeException e) {
      // Thrown on, a server would run the timer again at once and log it twice.
      LOG.warnv(
          "{0}: failed with {1}; tried again in {2}",
          chore.name(), Failures.brief(e), chore.every());
    }
  }
}
