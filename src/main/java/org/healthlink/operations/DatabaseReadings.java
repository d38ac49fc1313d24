package org.healthlink.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.jboss.logging.Logger;

/**
 * Has the gauges that come from the database read when somebody wants to see them: by one thread,
 * and each no more often than it says. Whoever begins a reading waits for it a moment; everybody
 * else, and he too when the database does not answer, sees what is known.
 */
@ApplicationScoped
class DatabaseReadings {

  private static final Logger LOG = Logger.getLogger(DatabaseReadings.class);
  private static final Duration PATIENCE = Duration.ofMillis(700);

  @Inject @Any private Instance<DatabaseGauges> gauges;
  @Inject private PrometheusMetrics metrics;
  @Inject private Clock clock;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private List<Reading> readings;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

  @PostConstruct
  void collect() {
    readings = gauges.stream().map(Reading::new).collect(Collectors.toUnmodifiableList());
  }

  /** Brings the gauges up to date as far as that is possible within a second. */
  void refresh() {
    Instant now = clock.instant();
    try {
      begin(now).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debugv("The database's figures are not read yet: {0}", Failures.brief(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    readings.forEach(reading -> reading.show(metrics, clock.instant()));
  }

  private synchronized CompletableFuture<Void> begin(Instant now) {
    boolean due = readings.stream().anyMatch(reading -> reading.isDue(now));
    if (!running.isDone() || !due) {
      return CompletableFuture.completedFuture(null);
    }
    try {
      running = CompletableFuture.runAsync(this::read, executor);
    } catch (RejectedExecutionException stopping) {
      running = CompletableFuture.completedFuture(null);
    }
    return running;
  }

  private void read() {
    readings.forEach(reading -> reading.refresh(clock.instant()));
  }
}
