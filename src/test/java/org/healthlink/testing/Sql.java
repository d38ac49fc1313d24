package org.healthlink.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Looks into the test database, and changes it as another node or an administrator would. */
public final class Sql {

  private Sql() {}

  public static List<Map<String, Object>> query(String sql, Object... parameters) {
    try (Connection connection = TestSandbox.database().connection();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet found = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one number that a query finds. */
  public static long count(String sql, Object... parameters) {
    return ((Number) query(sql, parameters).get(0).values().iterator().next()).longValue();
  }

  /** Runs a statement and returns how many rows it changed. */
  public static int run(String sql, Object... parameters) {
    try (Connection connection = TestSandbox.database().connection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that the tables of the application hold, as a backup would. */
  public static String dump() {
    StringWriter dump = new StringWriter();
    try (Connection connection = TestSandbox.database().connection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Map<String, Object> table :
          query("select tablename from pg_tables where schemaname = 'public'")) {
        copy.copyOut("copy " + table.get("tablename") + " to stdout", dump);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
    return dump.toString();
  }

  /** Holds the rows that a query finds against changes, until it is closed. */
  public static Lock lock(String query, Object... parameters) {
    try {
      Lock lock = new Lock(TestSandbox.database().connection());
      lock.connection().setAutoCommit(false);
      prepare(lock.connection(), query + " for no key update", parameters).execute();
      return lock;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A lock that somebody else's transaction holds. */
  public record Lock(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
    return statement;
  }
}
