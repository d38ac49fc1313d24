package org.healthlink.operations;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthlink.platform.Failures;
import org.healthlink.platform.database.DirectConnections;
import org.jboss.logging.Logger;

/**
 * Finds out whether the database takes writes, with one question at a time however many ask. A no
 * and a failure count at once; a question that hangs counts as no when the last yes is ten seconds
 * old, so that a node under load is not taken out of service, which would load the others. Safe for
 * many threads.
 *
 * <p>It asks past the pool, on a thread of its own. Whoever wants to know the health of a node asks
 * from outside of the application: WildFly finds none of the application's resources for him, and
 * Payara loses what he gives to the application's executor.
 */
@ApplicationScoped
class DatabaseProbe {

  private static final Logger LOG = Logger.getLogger(DatabaseProbe.class);

  /** Probes give up after four seconds or so. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration YES_HOLDS = Duration.ofSeconds(10);

  /** For as long a yes is not asked for again. */
  private static final Duration YES_IS_FRESH = Duration.ofSeconds(1);

  @Inject private Clock clock;

  private final ExecutorService asking = Executors.newSingleThreadExecutor(DatabaseProbe::thread);

  private Future<Boolean> running = CompletableFuture.completedFuture(false);
  private volatile Instant lastYes = Instant.EPOCH;
  private final AtomicBoolean told = new AtomicBoolean(true);

  @PreDestroy
  void close() {
    asking.shutdownNow();
  }

  private static Thread thread(Runnable question) {
    Thread thread = new Thread(question, "healthlink-health");
    thread.setDaemon(true);
    thread.setContextClassLoader(DatabaseProbe.class.getClassLoader());
    return thread;
  }

  /** Waits for the answer for three seconds at most. */
  boolean takesWrites() {
    if (clock.instant().isBefore(lastYes.plus(YES_IS_FRESH))) {
      return true;
    }
    boolean yes;
    String why = "it takes no writes";
    try {
      yes = ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException hangs) {
      yes = clock.instant().isBefore(lastYes.plus(YES_HOLDS));
      why = "it does not answer";
    } catch (ExecutionException e) {
      yes = false;
      why = Failures.brief(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    tell(yes, why);
    return yes;
  }

  private synchronized Future<Boolean> ask() {
    if (running.isDone()) {
      try {
        running = asking.submit(this::answer);
      } catch (RejectedExecutionException stopping) {
        return CompletableFuture.completedFuture(false);
      }
    }
    return running;
  }

  /** Whether it is the one that takes writes, and not a copy of it that answers in its place. */
  private boolean answer() throws SQLException {
    try (Connection connection = DirectConnections.open();
        Statement question = connection.createStatement();
        ResultSet row = question.executeQuery("select not pg_is_in_recovery()")) {
      row.next();
      boolean yes = row.getBoolean(1);
      if (yes) {
        lastYes = clock.instant();
      }
      return yes;
    }
  }

  private void tell(boolean yes, String why) {
    if (told.compareAndSet(!yes, yes)) {
      if (yes) {
        LOG.info("The database is back: this node is in service");
      } else {
        LOG.warnv("The database is away, this node is out of service: {0}", why);
      }
    }
  }
}
