package org.healthlink.video;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.healthlink.platform.log.LogContext;
import org.healthlink.video.FactEffects.Claim;
import org.jboss.logging.Logger;

/**
 * Works off what providers have said of our meetings, in the background, visit by visit: one that
 * fails is told of in the log and in its facts' rows, tried again later, and holds up no other. One
 * batch at a time on each node; any number of nodes may share the work.
 */
@ApplicationScoped
class FactWorker {

  private static final Logger LOG = Logger.getLogger(FactWorker.class);
  private static final int BATCH = 100;
  private static final int MOST_BATCHES = 50;

  @Inject private FactEffects effects;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private final AtomicBoolean working = new AtomicBoolean();

  /** Begins to work off what is due; does nothing while it is at it. */
  void start() {
    if (!working.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      working.set(false);
    }
  }

  private void work() {
    try {
      workOff();
    } catch (RuntimeException | Error e) {
      // Errors too: what an executor's thread throws on is seen by nobody.
      LOG.errorv("Looking for facts about meetings failed unexpectedly: {0}", Failures.brief(e));
    } finally {
      working.set(false);
    }
  }

  void workOff() {
    for (int done = 0; done < MOST_BATCHES; done++) {
      List<Claim> batch = effects.claim(BATCH);
      Map<UUID, List<UUID>> byVisit =
          batch.stream()
              .collect(
                  Collectors.groupingBy(
                      Claim::appointmentId,
                      LinkedHashMap::new,
                      Collectors.mapping(Claim::fact, Collectors.toList())));
      byVisit.forEach((visit, facts) -> LogContext.ofAppointment(visit, () -> apply(visit, facts)));
      if (batch.size() < BATCH) {
        return;
      }
    }
  }

  private void apply(UUID appointmentId, List<UUID> facts) {
    try {
      effects.apply(appointmentId, facts);
    } catch (RuntimeException | Error e) {
      String problem = Failures.brief(e);
      LOG.errorv(
          "{0} facts about the meeting of appointment {1} could not be worked off, they are tried"
              + " again later: {2}",
          facts.size(), appointmentId, problem);
      noteFailure(facts, problem);
    }
  }

  private void noteFailure(List<UUID> facts, String problem) {
    try {
      effects.failed(facts, problem);
    } catch (RuntimeException e) {
      LOG.debugv("The failure could not be recorded: {0}", Failures.brief(e));
    }
  }
}
