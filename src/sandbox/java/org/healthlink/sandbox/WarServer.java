package org.healthlink.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The WAR on an application server of its own, on free ports of the loopback interface, for those
 * who measure it or put it to the test. Ends when it is closed or when the JVM ends.
 */
public final class WarServer implements AutoCloseable {
  private final Closing closing;
  private final ServerProcess process;
  private final int port;
  private final Duration start;

  private WarServer(Closing closing, ServerProcess process, int port, Duration start) {
    this.closing = closing;
    this.process = process;
    this.port = port;
    this.start = start;
  }

  /**
   * Starts the server and returns when the application serves requests.
   *
   * @param name {@code payara} or {@code wildfly}
   * @param directory what it writes goes here; made anew
   * @param variables the environment of the application, for instance {@link Sandbox#environment}
   * @param token of somebody who may read doctors
   * @throws RunFailure with the reason when the application does not start
   */
  public static WarServer start(
      String name, Path directory, Map<String, String> variables, String token) throws Exception {
    Directories.delete(directory);
    Files.createDirectories(directory);
    ApplicationServer server = Servers.named(name, free("application"), () -> free("management"));
    String url = "http://localhost:" + server.httpPort() + "/healthlink";
    Map<String, String> all = new HashMap<>(variables);
    all.put("HEALTHLINK_PUBLIC_URL", url);
    Path log = directory.resolve("server.log");
    var command = server.prepare(directory);
    Closing closing = Closing.atExit();
    try {
      long begin = System.nanoTime();
      ServerProcess process = closing.open(() -> ServerProcess.start(command, all, log));
      new Start(server, process, new Application(url, token), log, progress -> {}).await();
      Duration start = Duration.ofNanos(System.nanoTime() - begin);
      return new WarServer(closing, process, server.httpPort(), start);
    } catch (Exception e) {
      closing.close();
      throw e;
    }
  }

  /** Where the application listens; its context root is {@code /healthlink}. */
  public int port() {
    return port;
  }

  /** From the start of the process to the first answer, looked for twice a second. */
  public Duration start() {
    return start;
  }

  public long processId() {
    return process.id();
  }

  /** Ends it with SIGKILL, as a power cut would, and returns when it is gone. */
  public void kill() throws InterruptedException {
    process.kill();
    close();
  }

  @Override
  public void close() {
    closing.close();
  }

  private static Port free(String use) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Port(use, "port", socket.getLocalPort());
    } catch (IOException e) {
      throw new RunFailure("No port is free for the " + use);
    }
  }
}
