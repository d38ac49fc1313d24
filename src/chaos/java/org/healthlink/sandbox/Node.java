package org.healthlink.sandbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of several servers that run the WAR on the same database: a Payara Micro that can be killed
 * and started again, on the same port. Ends with this JVM.
 */
public final class Node implements AutoCloseable {
  private final Closing closing = Closing.atExit();
  private final Path directory;
  private final Map<String, String> variables;
  private final PayaraMicro server;
  private final Application application;

  private ServerProcess process;
  private int starts;

  /**
   * Prepares a node.
   *
   * @param directory where it keeps its logs and temporary files
   * @param more variables besides those of the sandbox
   */
  public Node(Path directory, Sandbox sandbox, Map<String, String> more) throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    this.directory = Files.createDirectories(directory);
    this.server =
        new PayaraMicro(
            target.resolve("payara-micro.jar"),
            target.resolveSibling("server-config").resolve("payara"),
            target.resolve("healthlink.war"),
            new Port("application", "port.http", freePort()));
    this.variables = new HashMap<>(sandbox.environment());
    variables.putAll(more);
    this.application =
        new Application(origin() + "/healthlink", sandbox.identity().token("it", "ADMIN", "STAFF"));
  }

  /** Where it listens, without a path. */
  public String origin() {
    return "http://127.0.0.1:" + server.httpPort();
  }

  /** Starts it, and returns when the application answers. */
  public void start() throws Exception {
    starts++;
    Directories.delete(directory.resolve("tmp"));
    Path log = directory.resolve("server." + starts + ".log");
    List<String> command = server.prepare(directory);
    process = closing.open(() -> ServerProcess.start(command, variables, log));
    new Start(server, process, application, log, progress -> {}).await();
  }

  /** Kills it with SIGKILL. */
  public void kill() throws InterruptedException {
    process.kill();
  }

  @Override
  public void close() {
    closing.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
