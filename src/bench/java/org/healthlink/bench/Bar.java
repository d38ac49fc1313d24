package org.healthlink.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** What the database could do at best: the same work as plain SQL, sent by pgbench. */
final class Bar {
  private final Postgres postgres;
  private final Pgbench pgbench;
  private final String name;
  private final long appointments;

  private Bar(Postgres postgres, Pgbench pgbench, String name, long appointments) {
    this.postgres = postgres;
    this.pgbench = pgbench;
    this.name = name;
    this.appointments = appointments;
  }

  /** Makes its database, with this many appointments to read. */
  static Bar make(Postgres postgres, Pgbench pgbench, String name, long appointments)
      throws Exception {
    postgres.create(name);
    postgres.run(name, postgres.script("bar.sql"));
    String insert =
        postgres.script("bar-appointments.sql").replace("${appointments}", "" + appointments);
    try (Connection connection = postgres.connection(name);
        Statement statement = connection.createStatement()) {
      BulkLoad.into(connection, "appointment", () -> statement.execute(insert));
      statement.execute("vacuum analyze");
    }
    return new Bar(postgres, pgbench, name, appointments);
  }

  /** Bookings at a rate, or as many as go for 0, in a database that is as it was made. */
  Pgbench.Result book(int clients, double perSecond, Duration length)
      throws SQLException, IOException, InterruptedException {
    String written = name + "_written";
    postgres.copy(name, written);
    postgres.checkpoint();
    return pgbench.run(
        written, "book.sql", clients, perSecond, length, Map.of("n", 0, "nc", clients));
  }

  /** Reads by a script of ours. */
  Pgbench.Result read(String script, int clients, Duration length)
      throws IOException, InterruptedException {
    return pgbench.run(
        name,
        script,
        clients,
        0,
        length,
        Map.of("rows", appointments, "days", Population.days(appointments)));
  }
}
