package org.healthlink.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.healthlink.janus.JanusByHand.Address;
import org.healthlink.testing.Eventually;

/** A real Janus with the configuration of the product, other ports and other secrets. */
final class Janus implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/bin/janus");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path log;
  private final Address address;
  private final ConfigurationCopy configuration;
  private Process process;

  private Janus(Path folder, String origin) {
    int webSocket = FreePorts.next();
    int admin = FreePorts.next();
    int media = 30_000 + RANDOM.nextInt(200) * 100;
    log = folder.resolve("janus.log");
    address =
        new Address(
            "ws://127.0.0.1:" + webSocket + "/",
            "http://127.0.0.1:" + admin + "/admin",
            secret(),
            secret(),
            secret());
    configuration =
        new ConfigurationCopy(folder)
            .replace(
                "janus.jcfg",
                "admin_secret = \"CHANGE-ME-admin-secret\"",
                quoted("admin_secret", address.adminSecret()))
            .replace(
                "janus.jcfg",
                "token_auth_secret = \"CHANGE-ME-token-secret\"",
                quoted("token_auth_secret", address.tokenSecret()))
            .replace(
                "janus.jcfg",
                "rtp_port_range = \"20000-29999\"",
                quoted("rtp_port_range", media + "-" + (media + 199)))
            .replace(
                "janus.plugin.videoroom.jcfg",
                "admin_key = \"CHANGE-ME-room-admin-key\"",
                quoted("admin_key", address.adminKey()))
            .replace(
                "janus.transport.http.jcfg",
                "admin_ip = \"10.0.0.5\"",
                quoted("admin_ip", "127.0.0.1"))
            .replace(
                "janus.transport.http.jcfg", "admin_acl = \"10.0.0.\"", quoted("admin_acl", "127."))
            .replace("janus.transport.http.jcfg", "admin_port = 7088", "admin_port = " + admin)
            .replace("janus.transport.websockets.jcfg", "ws_port = 8188", "ws_port = " + webSocket)
            .replace(
                "janus.transport.websockets.jcfg",
                "allow_origin = \"https://visits.hospital.example\"",
                quoted("allow_origin", origin));
  }

  /** Prepared in this folder for pages of that origin, not yet started. */
  static Janus in(Path folder, String origin) {
    return new Janus(folder, origin);
  }

  /** Changes the configuration further; takes effect at the next start. */
  Janus with(String file, String line, String replacement) {
    configuration.replace(file, line, replacement);
    return this;
  }

  Janus start() {
    try {
      process =
          new ProcessBuilder(
                  PROGRAM.toString(), "-F", configuration.folder().toString(), "--disable-colors")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.eventually(this::answers, up -> up);
    return this;
  }

  Address address() {
    return address;
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a crash does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.destroy();
      await();
    }
  }

  private void await() {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new AssertionError("Janus does not end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new AssertionError("Janus ended at once: " + log());
    }
    HttpRequest ping =
        HttpRequest.newBuilder(URI.create(address.adminUrl()))
            .timeout(Duration.ofSeconds(1))
            .POST(BodyPublishers.ofString("{\"janus\":\"ping\",\"transaction\":\"t\"}"))
            .build();
    try {
      return HTTP.send(ping, BodyHandlers.ofString()).body().contains("pong");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String quoted(String name, String value) {
    return name + " = \"" + value + '"';
  }
}
