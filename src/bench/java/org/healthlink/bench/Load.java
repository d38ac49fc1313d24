package org.healthlink.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients of the application, a thread and a connection each. Each sends its next request after the
 * answer to the one before (throughput), or when it is due (latency).
 */
final class Load {
  private final int port;
  private final int clients;
  private final Traffic traffic;

  /** Requests of one kind; safe for many threads. */
  interface Traffic {
    byte[] next();

    int expectedStatus();
  }

  /** What came of it. */
  record Result(Latencies latencies, Duration took) {
    double perSecond() {
      return latencies.count() * 1e9 / took.toNanos();
    }
  }

  private interface Client {
    Latencies run(int number, HttpConnection connection) throws IOException;
  }

  Load(int port, int clients, Traffic traffic) {
    this.port = port;
    this.clients = clients;
    this.traffic = traffic;
  }

  /** As many requests as the clients can get answered in this time. */
  Result closedLoop(Duration length) throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    return run(
        (number, connection) -> {
          Latencies latencies = new Latencies();
          for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            send(connection, begin, latencies);
          }
          return latencies;
        });
  }

  /** This many requests a second; what is still due after twice the time is counted as failed. */
  Result fixedRate(double perSecond, Duration length) throws InterruptedException {
    long begin = System.nanoTime();
    long latest = begin + 2 * length.toNanos();
    return run(
        (number, connection) -> {
          Latencies latencies = new Latencies();
          Pace pace = new Pace(number, clients, perSecond);
          for (long k = 0; pace.due(k) < length.toNanos(); k++) {
            long due = begin + pace.due(k);
            for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
              LockSupport.parkNanos(ahead);
            }
            if (System.nanoTime() > latest) {
              latencies.fail();
            } else {
              send(connection, due, latencies);
            }
          }
          return latencies;
        });
  }

  private void send(HttpConnection connection, long since, Latencies latencies) throws IOException {
    int status = connection.send(traffic.next());
    if (status == traffic.expectedStatus()) {
      latencies.add(System.nanoTime() - since);
    } else {
      latencies.fail();
    }
  }

  private Result run(Client client) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<Latencies>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        all.add(
            () -> {
              try (HttpConnection connection = new HttpConnection(port)) {
                return client.run(number, connection);
              }
            });
      }
      long begin = System.nanoTime();
      Latencies latencies = new Latencies();
      for (Future<Latencies> one : threads.invokeAll(all)) {
        latencies.add(one.get());
      }
      return new Result(latencies, Duration.ofNanos(System.nanoTime() - begin));
    } catch (ExecutionException e) {
      throw new BenchFailure("The application gave no answer: " + e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
