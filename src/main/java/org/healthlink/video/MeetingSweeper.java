package org.healthlink.video;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Finds due meetings in the database every {@code meeting.sweep.every}, whatever became of the
 * events that should have announced them. Any number of nodes may sweep one database. Runs outside
 * transactions and hands the work on at once.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeetingSweeper {

  private static final Logger LOG = Logger.getLogger(MeetingSweeper.class);

  /** Coming meetings are compared with the provider's in case an event about them got lost. */
  private static final Duration NEXT_DAY = Duration.ofDays(1);

  private static final Duration EVERY_HOUR = Duration.ofHours(1);
  private static final Duration NEXT_WEEK = Duration.ofDays(7);
  private static final Duration TWICE_A_DAY = Duration.ofHours(12);
  private static final int MOST_LOOKS = 10;

  @Inject private MeetingReconciler reconciler;
  @Inject private DueMeetings dueMeetings;
  @Inject private HostChecks hostChecks;
  @Inject private FactWorker factWorker;
  @Inject private SweeperPulse pulse;
  @Inject private MeetingConfiguration configuration;
  @Resource private TimerService timers;

  private boolean configurationFollowed;

  @PostConstruct
  void start() {
    pulse.beat();
    long every = configuration.sweepEvery().toMillis();
    timers.createIntervalTimer(every, every, new TimerConfig(null, false));
  }

  @PreDestroy
  void stop() {
    reconciler.stop(MeetingReconciler.FOR_WHAT_IS_CLAIMED);
  }

  @Timeout
  void sweep() {
    try {
      if (!configurationFollowed) {
        int changed = dueMeetings.followConfiguration() + dueMeetings.failed();
        LOG.logv(Level.INFO, "{0} meetings are due anew after the start", changed);
        configurationFollowed = true;
      }
      dueMeetings.lookForDrift(NEXT_DAY, EVERY_HOUR, MOST_LOOKS);
      dueMeetings.lookForDrift(NEXT_WEEK, TWICE_A_DAY, MOST_LOOKS);
      factWorker.start();
      reconciler.startWorkers();
      hostChecks.start();
      pulse.beat();
    } catch (RuntimeException e) {
      // Thrown on, a server would run the sweep again at once and log it twice.
      LOG.logv(
          Level.WARN,
          "Looking for due meetings failed with {0}; it is tried again in {1}",
          Failures.brief(e),
          configuration.sweepEvery());
    }
  }
}
