package org.healthlink.sandbox;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.healthlink.sandbox.drill.Plan;

/**
 * Brings up the sandbox and the WAR on an application server in the foreground, until somebody
 * stops it, or until the incident of {@code -Ddrill} has been played. Everything that it starts
 * ends with this JVM.
 */
public final class Run {
  private static final Duration CLOSING_BEGINS = Duration.ofSeconds(2);

  private final PrintStream out = System.out;
  private final Instant begin = Instant.now();
  private final Path directory = Servers.war().resolveSibling("run");
  private final Path log = directory.resolve("server.log");

  private Run() {}

  /** Ends with exit code 1, after one line that says why, when something fails. */
  public static void main(String[] arguments) throws InterruptedException {
    Closing closing = Closing.atExit();
    try {
      boolean good = new Run().run(closing);
      closing.close();
      if (!good) {
        System.exit(1);
      }
    } catch (Exception e) {
      waitIfStopping(closing);
      System.err.println(e instanceof RunFailure ? e.getMessage() : "The run failed: " + e);
      System.exit(1);
    }
  }

  /** Returns when a drill is over, and whether it went well; without one only by failing. */
  private boolean run(Closing closing) throws Exception {
    Optional<Plan> plan = Rehearsal.asked();
    ApplicationServer server = server();
    Sandbox sandbox = sandbox(server.ports(), plan.isPresent(), closing);
    String publicUrl = "http://localhost:" + server.httpPort() + "/healthlink";
    Map<String, String> variables = new HashMap<>(sandbox.environment());
    variables.put("HEALTHLINK_PUBLIC_URL", publicUrl);
    Optional<Rehearsal> rehearsal =
        plan.map(
            p ->
                new Rehearsal(
                    p, directory, Servers.configuration(), publicUrl, closing, this::progress));
    if (rehearsal.isPresent()) {
      variables.putAll(rehearsal.get().prepare());
    }
    ServerProcess process = start(server, variables, closing);
    Application application =
        new Application(publicUrl, sandbox.identity().token("it", "ADMIN", "STAFF"));
    new Start(server, process, application, log, this::progress).await();
    sandbox.subscribe(publicUrl);
    DemoData.seed(application, sandbox.zoom().isPresent());
    progress("the application is up");
    if (rehearsal.isPresent()) {
      return rehearsal.get().play(sandbox, out::print);
    }
    out.print(new Welcome(sandbox, publicUrl, log).text(Instant.now()));
    out.flush();

    int exitCode = process.exitCode();
    waitIfStopping(closing);
    throw new RunFailure(
        "The server ended by itself with exit code " + exitCode + " (log: " + log + ")");
  }

  /** PostgreSQL is unpacked beside the run's directory, once for all runs. */
  private Sandbox sandbox(List<Port> serverPorts, boolean drill, Closing closing) throws Exception {
    ZoomSettings settings = ZoomSettings.read(System.getenv(), Path.of(""));
    if (drill && settings.real()) {
      throw new RunFailure("A drill needs the simulated Zoom: run it without ZOOM_ACCOUNT_ID.");
    }
    Port database = Port.of("database", "port.database", 5433);
    Port identity = Port.of("identity provider", "port.identity", 8090);
    Port zoom = Port.of("Zoom simulator", "port.zoom", 8091);
    List<Port> ports = new ArrayList<>(serverPorts);
    ports.addAll(settings.real() ? List.of(database, identity) : List.of(database, identity, zoom));
    Port.requireFree(ports);
    Directories.delete(directory);
    Files.createDirectories(directory);
    Path programs = directory.resolveSibling("postgres");
    return Sandbox.start(
        new Sandbox.Ports(database.number(), identity.number(), zoom.number()),
        settings,
        () -> Database.start(database.number(), programs, directory.resolve("data")),
        closing,
        this::progress);
  }

  private ServerProcess start(
      ApplicationServer server, Map<String, String> variables, Closing closing) throws Exception {
    progress(server.name() + " is starting, its log is " + log);
    return closing.open(() -> ServerProcess.start(server.prepare(directory), variables, log));
  }

  /** When the JVM is ending already, there is nothing more to say: its end ends this thread. */
  private static void waitIfStopping(Closing closing) throws InterruptedException {
    if (closing.begins(CLOSING_BEGINS)) {
      new CountDownLatch(1).await();
    }
  }

  private static ApplicationServer server() {
    return Servers.named(
        System.getProperty("healthlink.server", "payara"),
        Port.of("application", "port.http", 8080),
        () -> Port.of("management of WildFly", "port.management", 9990));
  }

  private void progress(String text) {
    long seconds = Duration.between(begin, Instant.now()).toSeconds();
    out.printf("[%3d s] %s%n", seconds, text);
    out.flush();
  }
}
