package org.healthlink.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.healthlink.platform.configuration.ConfigurationException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.postgresql.Driver;

/**
 * Lets a start wait for a database that is away, for {@code db.wait} at most, and says so. A
 * refused login or an unknown database is not waited for.
 */
final class DatabaseWait {

  private static final Logger LOG = Logger.getLogger("org.healthlink.configuration");
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final DatabaseConfiguration configuration;

  DatabaseWait(DatabaseConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * Returns when the database answers.
   *
   * @throws ConfigurationException after one line in the log that names {@code db.url}
   */
  void await() {
    long begin = System.nanoTime();
    long nextLine = 0;
    while (true) {
      SQLException failure = tryOnce();
      if (failure == null) {
        return;
      }
      long waited = System.nanoTime() - begin;
      if (isRefused(failure) || waited >= configuration.waitLimit().toNanos()) {
        throw giveUp(failure, waited);
      }
      if (waited >= nextLine) {
        LOG.logv(
            Level.WARN,
            "db.url: {0} does not answer yet, waiting up to {1}",
            configuration.url(),
            configuration.waitLimit());
        nextLine = waited + BETWEEN_LINES.toNanos();
      }
      pause();
    }
  }

  private SQLException tryOnce() {
    Properties login = new Properties();
    login.setProperty("user", configuration.user());
    login.setProperty("password", configuration.password());
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "10");
    try (Connection connection = new Driver().connect(configuration.url(), login)) {
      return connection.isValid(5) ? null : new SQLException("no valid connection");
    } catch (SQLException e) {
      return e;
    }
  }

  /** Class 28 is a refused login, 3D000 a database that does not exist. */
  private static boolean isRefused(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("28") || state.equals("3D000");
  }

  private ConfigurationException giveUp(SQLException failure, long waitedNanos) {
    String why =
        isRefused(failure)
            ? "refuses db.user and db.password or does not know the database"
            : "did not answer within " + TimeUnit.NANOSECONDS.toSeconds(waitedNanos) + " s";
    String line =
        "db.url: %s %s (SQL state %s)".formatted(configuration.url(), why, failure.getSQLState());
    LOG.error(line);
    return new ConfigurationException(line);
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConfigurationException("the start was interrupted while waiting for db.url");
    }
  }
}
