package org.healthlink.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.healthlink.testing.Eventually;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;

/** The real WAR in a Payara Micro of its own, with everything around it, for pages to load. */
public final class ServedWar implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final Closing closing = Closing.atExit();
  private final Sandbox sandbox;
  private final Path log;
  private final String origin;

  /**
   * Starts it.
   *
   * @param port where it listens
   * @param more variables of its environment, besides those of the sandbox
   */
  public ServedWar(Path directory, int port, Map<String, String> more) {
    origin = "http://127.0.0.1:" + port;
    log = directory.resolve("server.log");
    try {
      sandbox = closing.open(() -> Sandbox.start(new Sandbox.Ports(0, 0, 0)));
      Map<String, String> variables = new HashMap<>(sandbox.environment());
      variables.put("HEALTHLINK_PUBLIC_URL", origin + "/healthlink");
      variables.putAll(more);
      PayaraMicro server = server(port);
      closing.open(() -> ServerProcess.start(server.prepare(directory), variables, log));
      Eventually.eventually(START, () -> server.started().matcher(log()).find(), up -> up);
    } catch (Exception e) {
      closing.close();
      throw new IllegalStateException("The WAR does not run, see " + log, e);
    }
  }

  private static PayaraMicro server(int port) {
    Path target = Path.of("target").toAbsolutePath();
    return new PayaraMicro(
        target.resolve("payara-micro.jar"),
        target.resolveSibling("server-config").resolve("payara"),
        target.resolve("healthlink.war"),
        new Port("application", "port.http", port));
  }

  public String origin() {
    return origin;
  }

  public ZoomSimulator zoom() {
    return sandbox.zoom().orElseThrow();
  }

  public String log() {
    try {
      return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes what stands in the database. */
  public void sql(String statement) {
    inDatabase(work -> work.executeUpdate(statement));
  }

  /** The one text that a query finds; null when it finds nothing. */
  public String value(String query) {
    return inDatabase(
        work -> {
          try (ResultSet found = work.executeQuery(query)) {
            return found.next() ? found.getString(1) : null;
          }
        });
  }

  private interface Work<T> {
    T with(Statement statement) throws SQLException;
  }

  private <T> T inDatabase(Work<T> work) {
    Database database = sandbox.database();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who signs in with these roles. */
  public HospitalClient as(String subject, String... roles) {
    return HospitalClient.at(origin).bearing(sandbox.identity().token(subject, roles));
  }

  /** Adds a doctor who works around the clock, and a Zoom user who hosts his visits. */
  public UUID addDoctor(String subject) {
    UUID id = UUID.randomUUID();
    Map<String, Object> body = Hospital.doctorBody(subject);
    zoom().host((String) body.get("zoomUserId"), Host.Type.LICENSED, Host.Status.ACTIVE);
    as("it", "ADMIN").put("/doctors/" + id, Hospital.json(body)).mustBe(201);
    return id;
  }

  public UUID addPatient(String subject) {
    UUID id = UUID.randomUUID();
    String body = Hospital.json(Hospital.patientBody(subject));
    as("desk", "STAFF").put("/patients/" + id, body).mustBe(201);
    return id;
  }

  @Override
  public void close() {
    closing.close();
  }
}
