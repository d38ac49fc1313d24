package org.healthlink.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Duration STALL = Duration.ofMillis(400);

  static {
    // Else each answer waits for an acknowledgement that is put off.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;
  private volatile int stalled = -1;
  private volatile int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          if (requests.getAndIncrement() == stalled) {
            LockSupport.parkNanos(STALL.toNanos());
          }
          byte[] body = "an answer in chunks".getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(status, requests.get() % 2 == 0 ? 0 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aStallIsSeenByAllRequestsThatItHeldUp() throws Exception {
    stalled = 10;
    Load.Result result = load(1).fixedRate(100, Duration.ofSeconds(1));
    assertEquals(100, sent(result));
    // 40 requests were due during the stall: half of them waited for half of it or longer.
    assertTrue(result.latencies().millis(0.85) > STALL.toMillis() / 4.0);
  }

  @Test
  void theRateIsSharedByTheClients() throws Exception {
    assertEquals(100, sent(load(4).fixedRate(200, Duration.ofMillis(500))));
  }

  @Test
  void anotherStatusThanExpectedIsAFailure() throws Exception {
    status = 503;
    Latencies latencies = load(2).fixedRate(100, Duration.ofMillis(100)).latencies();
    assertEquals(0, latencies.count());
    assertEquals(10, latencies.failures());
  }

  @Test
  void aClosedLoopCountsEveryAnswer() throws Exception {
    Load.Result result = load(2).closedLoop(Duration.ofMillis(200));
    assertEquals(requests.get(), result.latencies().count());
  }

  private static int sent(Load.Result result) {
    return result.latencies().count() + result.latencies().failures();
  }

  private Load load(int clients) {
    byte[] request =
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    return new Load(
        server.getAddress().getPort(),
        clients,
        new Load.Traffic() {
          @Override
          public byte[] next() {
            return request;
          }

          @Override
          public int expectedStatus() {
            return 200;
          }
        });
  }
}
