package org.healthlink.sandbox.zoom;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of the simulator, on the loopback interface, a thread for each request. */
record HttpFront(HttpServer server, ExecutorService threads) implements AutoCloseable {

  static {
    // Read once, before the first server is made; without it an answer takes 40 ms longer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
  }

  static HttpFront open(int port, SimulatorState state, Clock clock) throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    HttpFront front = new HttpFront(server, Executors.newCachedThreadPool(HttpFront::thread));
    Endpoints endpoints = new Endpoints(state, front.url(), clock);
    server.createContext("/", new ApiHandler(state, endpoints, clock));
    server.createContext(ControlHandler.PATH, new ControlHandler(state, clock));
    server.setExecutor(front.threads());
    server.start();
    return front;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "zoom-simulator");
    thread.setDaemon(true);
    return thread;
  }
}
