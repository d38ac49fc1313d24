package org.healthlink.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address for media that is not a loopback one: Janus never uses the loopback interface. Where a
 * machine has no other, a pair of virtual interfaces stands in, which only root may make.
 */
final class MediaNetwork implements AutoCloseable {

  private static final List<List<String>> MAKE =
      List.of(
          List.of("ip", "link", "add", "hlvisit0", "type", "veth", "peer", "name", "hlvisit1"),
          List.of("ip", "addr", "add", "10.99.0.1/24", "dev", "hlvisit0"),
          List.of("ip", "link", "set", "hlvisit0", "up"),
          List.of("ip", "link", "set", "hlvisit1", "up"));

  private final boolean made;

  private MediaNetwork(boolean made) {
    this.made = made;
  }

  static MediaNetwork require() {
    if (exists()) {
      return new MediaNetwork(false);
    }
    MAKE.forEach(MediaNetwork::run);
    if (!exists()) {
      throw new AssertionError("only the loopback interface is there, and no other can be made");
    }
    return new MediaNetwork(true);
  }

  /** An address on which media may arrive. */
  String address() {
    return addresses().findFirst().orElseThrow();
  }

  private static boolean exists() {
    return addresses().findAny().isPresent();
  }

  private static Stream<String> addresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(MediaNetwork::carriesMedia)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .map(InetAddress::getHostAddress);
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean carriesMedia(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }

  private static void run(List<String> command) {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (made) {
      run(List.of("ip", "link", "del", "hlvisit0"));
    }
  }
}
