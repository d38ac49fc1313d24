package org.healthlink.sandbox;

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
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Janus with the configuration of the product, other ports and other secrets. */
public final class Janus implements AutoCloseable {

  /** Debian's package of the same name puts it there. */
  public static final Path PROGRAM =
      Programs.find("janus").orElseGet(() -> Path.of("/usr/bin/janus"));

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(100);

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Where it is and what opens it. */
  public record Address(
      String url, String adminUrl, String adminSecret, String adminKey, String tokenSecret) {}

  private final Path log;
  private final Address address;
  private final ConfigurationCopy configuration;
  private Process process;

  private Janus(Path originals, Path folder, String origin) {
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
        new ConfigurationCopy(originals, folder)
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

  /**
   * Prepared for pages of that origin, not yet started.
   *
   * @param originals the directory of the configuration
   * @param folder where its copy and the log go
   */
  public static Janus in(Path originals, Path folder, String origin) {
    return new Janus(originals, folder, origin);
  }

  /** Changes the configuration further; takes effect at the next start. */
  public Janus with(String file, String line, String replacement) {
    configuration.replace(file, line, replacement);
    return this;
  }

  /** Starts it and returns when it answers. */
  public Janus start() {
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
    awaitAnswer();
    return this;
  }

  public Address address() {
    return address;
  }

  /** The environment variables that have the WAR use it as its fallback. */
  public Map<String, String> variables() {
    return Map.of(
        "FALLBACK_ENABLED", "true",
        "JANUS_URL", address.url(),
        "JANUS_ADMIN_URL", address.adminUrl(),
        "JANUS_ADMIN_SECRET", address.adminSecret(),
        "JANUS_ADMIN_KEY", address.adminKey(),
        "JANUS_TOKEN_SECRET", address.tokenSecret());
  }

  /** What it has said so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a crash does. */
  public void kill() {
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
        throw new IllegalStateException("Janus does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitAnswer() {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (!answers()) {
        if (Instant.now().isAfter(end) || process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
          close();
          throw new IllegalStateException("Janus does not answer: " + log());
        }
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean answers() throws InterruptedException {
    HttpRequest ping =
        HttpRequest.newBuilder(URI.create(address.adminUrl()))
            .timeout(Duration.ofSeconds(1))
            .POST(BodyPublishers.ofString("{\"janus\":\"ping\",\"transaction\":\"t\"}"))
            .build();
    try {
      return HTTP.send(ping, BodyHandlers.ofString()).body().contains("pong");
    } catch (IOException notYet) {
      return false;
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
