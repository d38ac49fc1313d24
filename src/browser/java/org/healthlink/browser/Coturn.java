package org.healthlink.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.healthlink.sandbox.ConfigurationCopy;
import org.healthlink.sandbox.FreePorts;
import org.healthlink.testing.Eventually;

/** A real coturn with the configuration of the product, other ports and another secret. */
final class Coturn implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/bin/turnserver");

  private final String secret = UUID.randomUUID().toString();
  private final String address;
  private final int port = FreePorts.next();
  private final Process process;

  /** Relays between this address and itself: browser and Janus are on the same machine. */
  Coturn(String address) {
    this.address = address;
    Path folder = RealParts.folder("coturn");
    ConfigurationCopy configuration =
        new ConfigurationCopy(RealParts.CONFIGURATION, folder)
            .replace("turnserver.conf", "listening-port=3478", "listening-port=" + port)
            .replace("turnserver.conf", "tls-listening-port=5349", "no-tls")
            .replace("turnserver.conf", "listening-ip=192.0.2.10", "listening-ip=" + address)
            .replace("turnserver.conf", "relay-ip=192.0.2.10", "relay-ip=" + address)
            .replace("turnserver.conf", "allowed-peer-ip=192.0.2.10", "allowed-peer-ip=" + address)
            .replace(
                "turnserver.conf",
                "static-auth-secret=CHANGE-ME-turn-secret",
                "static-auth-secret=" + secret)
            .replace("turnserver.conf", "cert=/etc/coturn/fullchain.pem", "")
            .replace("turnserver.conf", "pkey=/etc/coturn/privkey.pem", "")
            .replace("turnserver.conf", "syslog", "log-file=stdout");
    try {
      process =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "-c",
                  configuration.folder().resolve("turnserver.conf").toString(),
                  "--pidfile",
                  folder.resolve("pid").toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("coturn.log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.eventually(this::listens, up -> up);
  }

  String url(String transport) {
    return "turn:" + address + ":" + port + "?transport=" + transport;
  }

  String secret() {
    return secret;
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByName(address), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
