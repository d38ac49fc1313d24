package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StartTest {
  @TempDir private Path directory;
  private Path log;
  private HttpServer http;
  private ApplicationServer server;
  private volatile int status = 404;

  @BeforeEach
  void listen() throws Exception {
    log = directory.resolve("server.log");
    http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    http.start();
    Port port = new Port("application", "port.http", http.getAddress().getPort());
    server = new PayaraMicro(directory, Path.of("none"), directory, port);
  }

  @AfterEach
  void stop() {
    http.stop(0);
  }

  @Test
  void anApplicationThatAnswersIsUp() throws Exception {
    status = 200;
    try (ServerProcess process = running()) {
      assertDoesNotThrow(() -> start(process).await());
    }
  }

  @Test
  void aServerThatIsReadyWithoutTheApplicationHasFailed() throws Exception {
    Files.writeString(
        log,
        """
        [2026-11-23T19:25:56.522+0000] [] [SEVERE] [] [org.healthlink.configuration] [tid: \
        _ThreadID=1 _ThreadName=main] [timeMillis: 1] [levelValue: 1000] db.url: is needed

        [2026-11-23T19:25:57.522+0000] [] [INFO] [] [PayaraMicro] [tid: _ThreadID=1 \
        _ThreadName=main] [timeMillis: 1] [levelValue: 800] Payara Micro 6 ready in 7 (ms)
        """);
    try (ServerProcess process = running()) {
      RunFailure failure = assertThrows(RunFailure.class, () -> start(process).await());

      assertEquals(
          "The application did not start: db.url: is needed (log: " + log + ")",
          failure.getMessage());
    }
  }

  @Test
  void aServerThatEndsHasFailed() throws Exception {
    List<String> command = List.of(ApplicationServer.java(), "--no-such-option");
    try (ServerProcess process = ServerProcess.start(command, Map.of(), log)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> start(process).await());

      assertTrue(
          failure.getMessage().contains("the server ended with exit code 1"), failure.getMessage());
      assertTrue(Files.readString(log).contains("no-such-option"));
    }
  }

  @Test
  @Timeout(8)
  void closingEndsTheProcessBeforeItIsForced() throws Exception {
    ServerProcess process = running();
    assertFalse(process.ends(Duration.ZERO));

    process.close();

    assertTrue(process.ends(Duration.ZERO));
  }

  private Start start(ServerProcess process) {
    Application application = new Application("http://127.0.0.1:" + server.httpPort(), "no token");
    return new Start(server, process, application, log, line -> {});
  }

  /** A process that does not end by itself. */
  private ServerProcess running() throws Exception {
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        List.of(ApplicationServer.java(), "-cp", classPath, Waiting.class.getName());
    return ServerProcess.start(command, Map.of(), log);
  }

  /** Does nothing, for ever. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }
}
