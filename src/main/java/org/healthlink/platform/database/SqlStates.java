package org.healthlink.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells database failures apart by their SQL state, which PostgreSQL documents and keeps; servers
 * and Hibernate wrap the exceptions themselves in different ways.
 */
public final class SqlStates {

  /** An exclusion constraint refused the row. */
  public static final String EXCLUSION_VIOLATION = "23P01";

  /** A unique constraint refused the row. */
  public static final String UNIQUE_VIOLATION = "23505";

  /** A table that is asked for does not exist. */
  public static final String UNDEFINED_TABLE = "42P01";

  /** Two transactions waited for each other and this one was ended. */
  public static final String DEADLOCK = "40P01";

  /**
   * Connection failures, a login that is refused while a password is being changed, too many
   * connections, an administrator's shutdown, a starting server.
   */
  private static final Set<String> AWAY =
      Set.of(
          "08000", "08001", "08003", "08004", "08006", "28000", "28P01", "53300", "57P01", "57P02",
          "57P03");

  private static final int LONGEST_CHAIN = 20;

  private SqlStates() {}

  /** The SQL state of the first {@link SQLException} in the chain of causes that has one. */
  public static Optional<String> of(Throwable failure) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < LONGEST_CHAIN; depth++) {
      if (current instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
      current = current.getCause();
    }
    return Optional.empty();
  }

  /** Whether the database itself is out of reach, so that the same call may work later. */
  public static boolean isDatabaseAway(Throwable failure) {
    return of(failure).filter(AWAY::contains).isPresent() || isPoolExhausted(failure);
  }

  private static boolean isPoolExhausted(Throwable failure) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < LONGEST_CHAIN; depth++) {
      if (current instanceof SQLException sql
          && sql.getSQLState() == null
          && String.valueOf(sql.getMessage()).contains("Acquisition timeout")) {
        return true;
      }
      current = current.getCause();
    }
    return false;
  }
}
