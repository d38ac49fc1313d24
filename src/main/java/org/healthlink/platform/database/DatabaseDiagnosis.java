package org.healthlink.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;

/** Looks at the database server, its limits and clock, and at the schema. */
@ApplicationScoped
public class DatabaseDiagnosis implements DiagnosticCheck {

  private static final int OLDEST = 14;
  private static final int NEWEST = 17;
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);

  @Inject private Clock clock;

  /** What the server tells of itself and of this login. */
  private record Server(
      String version,
      int number,
      String timeZone,
      boolean extension,
      int connections,
      Instant now) {}

  @Override
  public String name() {
    return "Database";
  }

  @Override
  public List<String> keys() {
    return List.of("db.");
  }

  @Override
  public List<Finding> look() {
    DatabaseConfiguration configuration = DatabaseConfiguration.read();
    DataSource source = DirectConnections.source();
    try (Connection connection = source.getConnection()) {
      List<Finding> findings = new ArrayList<>();
      Instant before = clock.instant();
      Server server = server(connection);
      findings.add(
          DatabaseFindings.REACHED.of(
              "PostgreSQL %s answers at %s; this connection's time zone is %s."
                  .formatted(server.version(), configuration.url(), server.timeZone())));
      version(server.number(), server.version()).ifPresent(findings::add);
      connections(server, configuration).ifPresent(findings::add);
      clock(server, before).ifPresent(findings::add);
      findings.addAll(new SchemaDiagnosis(source, server.extension()).look(connection));
      return findings;
    } catch (SQLException e) {
      return List.of(failure(e, configuration));
    }
  }

  private static Server server(Connection connection) throws SQLException {
    String sql =
        """
        select current_setting('server_version'), current_setting('server_version_num')::int / 10000,
          current_setting('TimeZone'),
          exists (select 1 from pg_extension where extname = 'btree_gist'),
          least(
            current_setting('max_connections')::int
              - current_setting('superuser_reserved_connections')::int,
            (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user),
            (select nullif(datconnlimit, -1) from pg_database where datname = current_database())),
          clock_timestamp()
        """;
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return new Server(
          row.getString(1),
          row.getInt(2),
          row.getString(3),
          row.getBoolean(4),
          row.getInt(5),
          row.getObject(6, OffsetDateTime.class).toInstant());
    }
  }

  static Optional<Finding> version(int number, String version) {
    String found = "The database is PostgreSQL " + version + ".";
    if (number < OLDEST) {
      return Optional.of(DatabaseFindings.TOO_OLD.of(found));
    }
    return number > NEWEST ? Optional.of(DatabaseFindings.UNTRIED.of(found)) : Optional.empty();
  }

  private static Optional<Finding> connections(Server server, DatabaseConfiguration configuration) {
    return configuration.poolMax() <= server.connections()
        ? Optional.empty()
        : Optional.of(
            DatabaseFindings.CONNECTIONS_FEW.of(
                "One node may open %d connections (db.pool.max), the database allows this login %d."
                    .formatted(configuration.poolMax(), server.connections())));
  }

  private Optional<Finding> clock(Server server, Instant before) {
    Instant after = clock.instant();
    Duration behind = Duration.between(server.now(), before);
    Duration ahead = Duration.between(after, server.now());
    Duration difference = behind.compareTo(ahead) > 0 ? behind : ahead;
    return difference.compareTo(CLOCKS_MAY_DIFFER) <= 0
        ? Optional.empty()
        : Optional.of(
            DatabaseFindings.CLOCK_OFF.of(
                "The clocks of this machine and of the database differ by %d s."
                    .formatted(difference.toSeconds())));
  }

  private static Finding failure(SQLException e, DatabaseConfiguration configuration) {
    String state = String.valueOf(e.getSQLState());
    String url = configuration.url();
    if (state.startsWith("28")) {
      return DatabaseFindings.LOGIN_REFUSED.of(url + " refuses the login of db.user.");
    }
    if (state.equals("3D000")) {
      return DatabaseFindings.UNKNOWN.of(url + " names a database that the server does not have.");
    }
    if (state.equals("53300")) {
      return DatabaseFindings.FULL.of(url + " has no connection left for this login.");
    }
    return state.startsWith("08")
        ? DatabaseFindings.UNREACHABLE.of(
            "Nobody answers at " + url + " (SQL state " + state + ").")
        : DatabaseFindings.BROKEN.of(url + " cannot be read (SQL state " + state + ").");
  }
}
