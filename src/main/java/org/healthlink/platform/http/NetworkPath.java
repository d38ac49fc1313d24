package org.healthlink.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Walks the way to an address step by step, as the JVM would go it: name, connection, proxy, trust.
 * Nothing of a protocol above TLS is sent. Takes some seconds at most but for a resolver that
 * hangs.
 */
public final class NetworkPath {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(3);

  /** Where the way ends. */
  public enum Obstacle {
    NONE,
    NAME_UNKNOWN,
    NO_CONNECTION,
    PROXY_NAME_UNKNOWN,
    PROXY_NO_CONNECTION,
    PROXY_REFUSES,
    NOT_TRUSTED
  }

  /**
   * What a walk has come to.
   *
   * @param detail what was seen there, as a sentence without a full stop
   * @param proxy the proxy that leads there, as {@code host:port}; null for the direct way
   */
  public record Outcome(Obstacle obstacle, String detail, String proxy) {

    public boolean reached() {
      return obstacle == Obstacle.NONE;
    }
  }

  /** Ends a walk. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    Stopped(Obstacle obstacle, String detail) {
      super(detail, null, false, false);
      this.obstacle = obstacle;
    }
  }

  private final URI address;
  private final InetSocketAddress proxy;

  private NetworkPath(URI address) {
    this.address = address;
    this.proxy = proxy(address);
  }

  /** Walks to an http or https address. */
  public static Outcome to(URI address) {
    NetworkPath path = new NetworkPath(address);
    try {
      path.walk();
      return path.outcome(Obstacle.NONE, "reached");
    } catch (Stopped stopped) {
      return path.outcome(stopped.obstacle, stopped.getMessage());
    }
  }

  private Outcome outcome(Obstacle obstacle, String detail) {
    String through = proxy == null ? null : proxy.getHostString() + ":" + proxy.getPort();
    return new Outcome(obstacle, detail, through);
  }

  private void walk() throws Stopped {
    try (Socket socket = proxy == null ? direct() : throughProxy()) {
      if (Addresses.isEncrypted(address)) {
        trust(socket);
      }
    } catch (IOException e) {
      throw new Stopped(Obstacle.NO_CONNECTION, "the connection broke off");
    }
  }

  private Socket direct() throws Stopped {
    return connect(
        resolve(address.getHost(), Obstacle.NAME_UNKNOWN),
        Addresses.port(address),
        Obstacle.NO_CONNECTION);
  }

  private Socket throughProxy() throws Stopped {
    Socket socket =
        connect(
            resolve(proxy.getHostString(), Obstacle.PROXY_NAME_UNKNOWN),
            proxy.getPort(),
            Obstacle.PROXY_NO_CONNECTION);
    if (Addresses.isEncrypted(address)) {
      ProxyTunnel.open(socket, address);
    }
    return socket;
  }

  private static InetAddress resolve(String host, Obstacle obstacle) throws Stopped {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new Stopped(obstacle, "no name server knows " + host);
    }
  }

  private static Socket connect(InetAddress host, int port, Obstacle obstacle) throws Stopped {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(TO_CONNECT.toMillis()));
      socket.setSoTimeout(Math.toIntExact(TO_ANSWER.toMillis()));
      return socket;
    } catch (SocketTimeoutException e) {
      close(socket);
      throw new Stopped(obstacle, "nothing answers at " + host.getHostAddress() + ":" + port);
    } catch (IOException e) {
      close(socket);
      throw new Stopped(
          obstacle, "the connection to " + host.getHostAddress() + ":" + port + " is refused");
    }
  }

  private void trust(Socket socket) throws Stopped {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket encrypted =
        (SSLSocket)
            factory.createSocket(socket, address.getHost(), Addresses.port(address), false)) {
      SSLParameters parameters = encrypted.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      encrypted.setSSLParameters(parameters);
      encrypted.startHandshake();
    } catch (IOException | UncheckedIOException e) {
      throw new Stopped(Obstacle.NOT_TRUSTED, TlsFailure.describe(e));
    }
  }

  private static InetSocketAddress proxy(URI address) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector == null) {
      return null;
    }
    return selector.select(address).stream()
        .filter(candidate -> candidate.type() == Proxy.Type.HTTP)
        .map(candidate -> (InetSocketAddress) candidate.address())
        .findFirst()
        .orElse(null);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      return;
    }
  }
}
