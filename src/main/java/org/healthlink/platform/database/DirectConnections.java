package org.healthlink.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections past the pool: made anew with the login that is configured at this moment, outside
 * every transaction of the server, with short time-outs. Usually for looking, and read-only:
 * whoever looks through them sees what a start of the application would see.
 */
public final class DirectConnections {

  private static final int SECONDS_TO_CONNECT = 4;
  private static final int SECONDS_TO_ANSWER = 6;

  private DirectConnections() {}

  /**
   * Opens nothing by itself.
   *
   * @throws NoSuchElementException when a key of the login has no value
   */
  public static DataSource source() {
    return source(true);
  }

  /**
   * For changes of the schema, whose statements take as long as the tables are large: no time-out
   * cuts an answer off, a database that is gone is noticed by TCP.
   */
  static DataSource forMigrations() {
    PGSimpleDataSource source = login();
    source.setTcpKeepAlive(true);
    return source;
  }

  private static DataSource source(boolean readOnly) {
    PGSimpleDataSource source = login();
    source.setLoginTimeout(SECONDS_TO_CONNECT + SECONDS_TO_ANSWER);
    source.setSocketTimeout(SECONDS_TO_ANSWER);
    source.setReadOnly(readOnly);
    return source;
  }

  private static PGSimpleDataSource login() {
    DatabaseConfiguration configuration = DatabaseConfiguration.read();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(configuration.url());
    source.setUser(configuration.user());
    source.setPassword(configuration.password());
    source.setApplicationName("healthlink beside the pool");
    source.setConnectTimeout(SECONDS_TO_CONNECT);
    // Details quote whole rows.
    source.setLogServerErrorDetail(false);
    return source;
  }

  /**
   * Opens a connection for looking.
   *
   * @throws SQLException when there is none, also because the login is not configured rightly
   */
  public static Connection open() throws SQLException {
    return open(true);
  }

  /**
   * Opens a connection whose every statement counts at once.
   *
   * @throws SQLException when there is none, also because the login is not configured rightly
   */
  public static Connection openForWriting() throws SQLException {
    return open(false);
  }

  private static Connection open(boolean readOnly) throws SQLException {
    DataSource source;
    try {
      source = source(readOnly);
    } catch (NoSuchElementException | IllegalArgumentException wrong) {
      throw new SQLNonTransientConnectionException("The login is not configured rightly.");
    }
    return source.getConnection();
  }
}
