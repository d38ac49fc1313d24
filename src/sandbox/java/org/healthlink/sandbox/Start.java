package org.healthlink.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Waits until the application answers. A server that says it has started while the application does
 * not answer has failed to deploy it, whatever else the server says.
 */
final class Start {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration AFTER_STARTED = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofMillis(500);
  private static final Duration NEWS = Duration.ofSeconds(5);
  private static final String PROBE = "/doctors";

  private final ApplicationServer server;
  private final ServerProcess process;
  private final Application application;
  private final Path log;
  private final Consumer<String> progress;

  Start(
      ApplicationServer server,
      ServerProcess process,
      Application application,
      Path log,
      Consumer<String> progress) {
    this.server = server;
    this.process = process;
    this.application = application;
    this.log = log;
    this.progress = progress;
  }

  /** Returns when the application serves requests, and fails with the reason when it will not. */
  void await() throws InterruptedException {
    Instant begin = Instant.now();
    Instant news = begin;
    Instant started = null;
    while (true) {
      if (process.ends(STEP)) {
        throw failure("the server ended with exit code " + process.exitCode());
      }
      // The log first: an answer counts as the last word only when it came after that line.
      if (started == null && new ServerLog(log).contains(server.started())) {
        started = Instant.now();
      }
      int status = application.get(PROBE);
      if (status == 200) {
        return;
      }
      Instant now = Instant.now();
      if (hasFailed(status, started, now) || begin.plus(LONGEST).isBefore(now)) {
        throw failure("it answers with status " + status);
      }
      if (news.plus(NEWS).isBefore(now)) {
        news = now;
        progress.accept("still starting");
      }
    }
  }

  private static boolean hasFailed(int status, Instant started, Instant now) {
    return started != null && (status == 404 || started.plus(AFTER_STARTED).isBefore(now));
  }

  private RunFailure failure(String otherwise) {
    String why = new ServerLog(log).reason().orElse(otherwise);
    return new RunFailure("The application did not start: " + why + " (log: " + log + ")");
  }
}
