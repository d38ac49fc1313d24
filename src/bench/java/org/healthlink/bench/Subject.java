package org.healthlink.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.healthlink.sandbox.Sandbox;
import org.healthlink.sandbox.WarServer;

/** The application on one server and in a database of its own. */
final class Subject implements AutoCloseable {
  private final Sandbox sandbox;
  private final Postgres postgres;
  private final Path directory;
  private final String name;
  private final Population population = new Population(LocalDate.now(Population.ZONE));
  private final Requests requests;
  private WarServer server;

  /**
   * Nothing runs yet.
   *
   * @param name {@code payara} or {@code wildfly}
   */
  Subject(Sandbox sandbox, Postgres postgres, Path directory, String name) {
    this.sandbox = sandbox;
    this.postgres = postgres;
    this.directory = directory;
    this.name = name;
    this.requests =
        new Requests(population, sandbox.identity().token("frontdesk", "STAFF", "ADMIN"));
  }

  /** Starts, or starts again, in the same database. */
  void start(boolean zoom) throws Exception {
    close();
    Map<String, String> variables = new HashMap<>(sandbox.environment());
    variables.put("DB_URL", postgres.url(database()));
    variables.put("ZOOM_ENABLED", Boolean.toString(zoom));
    // Zoom's own limits are not what is measured.
    variables.put("ZOOM_RATE_PER_SECOND", "1000");
    variables.put("ZOOM_HOST_DAILY_LIMIT", "10000");
    server =
        WarServer.start(
            name, directory.resolve(name), variables, sandbox.identity().token("it", "ADMIN"));
  }

  /** An empty database. */
  void createDatabase() throws Exception {
    postgres.create(database());
  }

  /** Writes everybody and so many appointments into the database that a start has made. */
  void seed(long appointments) throws Exception {
    try (Connection connection = postgres.connection(database())) {
      new Seed(connection, population).people();
    }
    addAppointments(0, appointments);
    postgres.run(database(), "vacuum analyze");
  }

  void addAppointments(long from, long to) throws Exception {
    try (Connection connection = postgres.connection(database())) {
      new Seed(connection, population).appointments(from, to);
    }
  }

  String name() {
    return name;
  }

  String database() {
    return "healthlink_" + name;
  }

  Requests requests() {
    return requests;
  }

  WarServer server() {
    return server;
  }

  Load load(int clients, Load.Traffic traffic) {
    return new Load(server.port(), clients, traffic);
  }

  /** One request whose answer somebody looks at, on a connection of its own. */
  HttpConnection.Answer ask(Load.Traffic traffic) throws IOException {
    try (HttpConnection connection = new HttpConnection(server.port())) {
      return connection.ask(traffic.next());
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
