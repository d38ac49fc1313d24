package org.healthlink.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A port on the loopback interface that somebody wants to listen on.
 *
 * @param use who listens there, in words
 * @param property the system property that chooses another one
 */
record Port(String use, String property, int number) {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The port that the system property names, else the usual one. */
  static Port of(String use, String property, int usual) {
    String chosen = System.getProperty(property, "").strip();
    if (chosen.isEmpty()) {
      return new Port(use, property, usual);
    }
    if (!chosen.matches("\\d{1,5}") || Integer.parseInt(chosen) > 65_535 || chosen.matches("0+")) {
      throw new RunFailure("-D" + property + " must be a port number from 1 to 65535.");
    }
    return new Port(use, property, Integer.parseInt(chosen));
  }

  /** Fails in words when two of these are the same, or somebody else listens on one of them. */
  static void requireFree(List<Port> ports) {
    Set<Integer> numbers = new HashSet<>();
    for (Port port : ports) {
      if (!numbers.add(port.number()) || port.answers() || !port.canListen()) {
        throw new RunFailure(
            "Port %d, which the %s needs, is in use. Choose another one: mvn -Prun -D%s=%d"
                .formatted(port.number(), port.use(), port.property(), port.other()));
      }
    }
  }

  /** Some port to try instead. */
  private int other() {
    return number < 64_535 ? number + 1_000 : 10_000;
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(address(), Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean canListen() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
  }
}
