package org.healthlink.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application server as a child process; closing it asks it to stop, then makes it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;

  ServerProcess(Process process) {
    this.process = process;
  }

  /** Starts a command with these variables added to the environment and its output in a file. */
  static ServerProcess start(List<String> command, Map<String, String> variables, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    return new ServerProcess(process);
  }

  /** Waits so long, and tells whether the process has ended. */
  boolean ends(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  long id() {
    return process.pid();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks it to stop, and does not wait. */
  void terminate() {
    process.destroy();
  }

  /** Ends the process with SIGKILL, as a power cut would, and returns when it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    terminate();
    try {
      if (!ends(PATIENCE)) {
        process.destroyForcibly();
        ends(PATIENCE);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
