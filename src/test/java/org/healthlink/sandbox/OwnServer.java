package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.Wire;
import org.opentest4j.AssertionFailedError;

/**
 * A database that can be cut off, an identity provider, a Zoom, and the WAR in a server of the kind
 * that the tests run on, all of a test's own: it may be stopped, started again and starved.
 */
final class OwnServer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private static final int MOST_SHOWN = 10_000;

  final Closing closing = Closing.atExit();
  final Database database;
  final Wire wayToDatabase;
  final ZoomSimulator zoom;
  final IdentityProvider identity;
  final Map<String, String> variables = new HashMap<>();

  private final Path directory;
  private final ApplicationServer server;
  private final int management = freePort();
  private List<String> command;
  private ServerProcess process;

  /** Everything but the server itself. */
  OwnServer(Path directory) throws Exception {
    this.directory = directory;
    database = closing.open(() -> Database.start(0));
    wayToDatabase = closing.open(() -> Wire.to(database.port()));
    identity = closing.open(() -> IdentityProvider.start(0));
    zoom = closing.open(() -> ZoomSimulator.start(0));
    zoom.limitPerSecond(0);
    server = serverOfTheTests(management);
    variables.put("DB_URL", "jdbc:postgresql://127.0.0.1:" + wayToDatabase.port() + "/postgres");
    variables.put("ZOOM_OAUTH_URL", zoom.oauthUrl());
    variables.put("ZOOM_API_URL", zoom.apiUrl());
    variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", identity.jwksUrl());
    variables.put("MP_JWT_VERIFY_ISSUER", identity.issuer());
  }

  static boolean isWildFly() {
    return "wildfly".equals(System.getProperty("arquillian.launch"));
  }

  /**
   * The WAR in a server of the kind that the tests run on.
   *
   * @param management a free port, which Payara does not need
   */
  static ApplicationServer serverOfTheTests(int management) throws IOException {
    return isWildFly() ? wildFly(management) : payara();
  }

  private static ApplicationServer payara() throws IOException {
    return new PayaraMicro(
        target("payara-micro.jar"),
        target("").resolveSibling("server-config").resolve("payara"),
        target("healthlink.war"),
        new Port("application", "port.http", freePort()));
  }

  private static ApplicationServer wildFly(int management) throws IOException {
    return new WildFly(
        Path.of(System.getenv("JBOSS_HOME")),
        target("").resolveSibling("server-config").resolve("wildfly"),
        target("healthlink.war"),
        new Port("application", "port.http", freePort()),
        new Port("management", "port.management", management));
  }

  private static Path target(String file) {
    return Path.of("target").toAbsolutePath().resolve(file);
  }

  /** Starts it, for the first time or again, and returns when it is ready. */
  void start() throws Exception {
    if (command == null) {
      command = server.prepare(Files.createDirectories(directory.resolve("server")));
    }
    process = closing.open(() -> ServerProcess.start(command, variables, log()));
    try {
      eventually(START, () -> health("ready"), answer -> answer.statusCode() == 200);
    } catch (AssertionFailedError e) {
      String log = logged();
      throw new AssertionError(log.substring(Math.max(0, log.length() - MOST_SHOWN)), e);
    }
  }

  /** Asks it to stop, as service managers do, and does not wait. */
  void terminate() {
    process.terminate();
  }

  /** Waits for it to have stopped. */
  boolean hasStopped(Duration patience) throws InterruptedException {
    return process.ends(patience);
  }

  Path log() {
    return directory.resolve("server.log");
  }

  String logged() {
    try {
      return Files.readString(log(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody who hosts visits at Zoom; tells the identifier. */
  UUID doctor() {
    UUID id = UUID.randomUUID();
    zoom.host("dr-" + id + "@hosts.example", Host.Type.LICENSED, Host.Status.ACTIVE);
    desk().put("/doctors/" + id, Hospital.json(Hospital.doctorBody("dr-" + id))).mustBe(201);
    return id;
  }

  UUID patient() {
    UUID id = UUID.randomUUID();
    desk().put("/patients/" + id, Hospital.json(Hospital.patientBody("p-" + id))).mustBe(201);
    return id;
  }

  /** The front desk and the hospital's IT in one. */
  HospitalClient desk() {
    return HospitalClient.at(origin()).bearing(identity.token("it", "STAFF", "ADMIN"));
  }

  HospitalClient anonymous() {
    return HospitalClient.at(origin());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.httpPort();
  }

  /** The answer of one of the server's own addresses; status 0 when nobody answers. */
  HealthAnswer health(String which) {
    int port = isWildFly() ? management : server.httpPort();
    URI address = URI.create("http://127.0.0.1:" + port + "/health/" + which);
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
                  HttpResponse.BodyHandlers.ofString());
      return new HealthAnswer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new HealthAnswer(0, "");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  record HealthAnswer(int statusCode, String body) {}

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    closing.close();
  }
}
