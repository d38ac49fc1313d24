package org.healthlink.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * An empty PostgreSQL on the loopback interface. Its data lives in a temporary directory that goes
 * when the database is closed or the JVM ends. It runs as root, too.
 */
public final class Database implements AutoCloseable {
  private static final String LOGIN = "postgres";

  private final EmbeddedPostgres postgres;

  private Database(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts on this port, or on any free one for 0, and returns when connections are accepted. */
  public static Database start(int port) throws IOException {
    return start(port, builder());
  }

  /** Starts on any free port with parameters beside the usual ones. */
  static Database start(Map<String, String> settings) throws IOException {
    EmbeddedPostgres.Builder builder = builder();
    settings.forEach(builder::setServerConfig);
    return start(0, builder);
  }

  /**
   * Starts where the caller wants it, who also closes it before the JVM ends.
   *
   * @param programs where PostgreSQL itself is unpacked, unless it is there
   * @param data the directory of the data, which goes when the database is closed
   */
  static Database start(int port, Path programs, Path data) throws IOException {
    return start(
        port,
        builder()
            .setOverrideWorkingDirectory(programs.toFile())
            .setDataDirectory(data)
            .setRegisterShutdownHook(false));
  }

  private static EmbeddedPostgres.Builder builder() {
    Libraries.quiet("io.zonky.test");
    return EmbeddedPostgres.builder()
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "200");
  }

  private static Database start(int port, EmbeddedPostgres.Builder builder) throws IOException {
    return new Database(port == 0 ? builder.start() : builder.setPort(port).start());
  }

  public int port() {
    return postgres.getPort();
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
  }

  public String user() {
    return LOGIN;
  }

  public String password() {
    return LOGIN;
  }

  /** A new connection; the caller closes it. */
  public Connection connection() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
