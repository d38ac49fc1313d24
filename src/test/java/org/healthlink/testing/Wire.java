package org.healthlink.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way over TCP to a port on the loopback interface, which can be cut and mended: while it is cut,
 * connections end and new ones are refused. Safe for many threads.
 */
public final class Wire implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

  private volatile ServerSocket entrance;

  private Wire(int target, ServerSocket entrance) {
    this.target = target;
    this.port = entrance.getLocalPort();
    this.entrance = entrance;
    serve(entrance);
  }

  /** A way that is open. */
  public static Wire to(int target) throws IOException {
    return new Wire(target, listen(0));
  }

  public int port() {
    return port;
  }

  public void cut() throws IOException {
    entrance.close();
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  public void mend() throws IOException {
    entrance = listen(port);
    serve(entrance);
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private void serve(ServerSocket from) {
    inBackground(
        () -> {
          while (!from.isClosed()) {
            connect(from, from.accept());
          }
        });
  }

  private void connect(ServerSocket from, Socket near) throws IOException {
    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
    ends.add(near);
    ends.add(far);
    if (from.isClosed()) {
      near.close();
      far.close();
      return;
    }
    inBackground(() -> carry(near, far));
    inBackground(() -> carry(far, near));
  }

  private void carry(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } finally {
      ends.remove(from);
      ends.remove(to);
    }
  }

  /** Work that ends with a socket's end. */
  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                return;
              }
            },
            "wire");
    thread.setDaemon(true);
    thread.start();
  }
}
