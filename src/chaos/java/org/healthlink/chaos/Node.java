package org.healthlink.chaos;

import java.nio.file.Path;
import java.util.Map;
import org.healthlink.sandbox.WarServer;

/**
 * One of several servers that run the WAR on the same database. It can be killed and started again,
 * and listens on another port then.
 */
final class Node implements AutoCloseable {
  private final Path directory;
  private final Map<String, String> variables;
  private final String token;

  private volatile WarServer server;
  private int starts;

  /**
   * Prepares a node.
   *
   * @param directory where each start has its files
   * @param token of somebody who may read doctors
   */
  Node(Path directory, Map<String, String> variables, String token) {
    this.directory = directory;
    this.variables = variables;
    this.token = token;
  }

  /** Where it listens or has listened last, without a path. */
  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Starts it, and returns when the application answers. */
  void start() throws Exception {
    starts++;
    server = WarServer.start("payara", directory.resolve("start-" + starts), variables, token);
  }

  void kill() throws InterruptedException {
    server.kill();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
