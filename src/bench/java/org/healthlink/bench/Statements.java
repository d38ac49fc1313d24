package org.healthlink.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** Which statements a booking consists of, and what each costs the database. */
record Statements(Subject subject, Postgres postgres) {

  /** What PostgreSQL needs to be started with. */
  static Map<String, String> parameters() {
    return Map.of("shared_preload_libraries", "pg_stat_statements");
  }

  /** Books for a second as one client and writes the statements to a file. */
  void write(Path file) throws Exception {
    postgres.run(
        subject.database(),
        "create extension if not exists pg_stat_statements",
        "select pg_stat_statements_reset()");
    Load.Result result =
        subject.load(1, subject.requests().bookings()).closedLoop(Duration.ofSeconds(1));
    StringBuilder text = new StringBuilder("per booking   us   statement\n");
    try (Connection connection = postgres.connection(subject.database());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select calls, mean_exec_time * 1000, regexp_replace(query, '\\s+', ' ', 'g')"
                    + " from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                    + " where d.datname = current_database() and calls > 5"
                    + " order by calls * mean_exec_time desc")) {
      while (rows.next()) {
        text.append(
            "%11.2f %5.0f  %s%n"
                .formatted(
                    rows.getDouble(1) / result.latencies().count(),
                    rows.getDouble(2),
                    rows.getString(3)));
      }
    }
    Files.writeString(file, text);
  }
}
