package org.healthlink.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.platform.encryption.TestKeys;
import org.healthlink.sandbox.Database;
import org.healthlink.sandbox.Directories;
import org.healthlink.sandbox.IdentityProvider;
import org.healthlink.sandbox.WildFlyScripts;
import org.healthlink.sandbox.zoom.PasscodeRule;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Database, identity provider and Zoom for the tests in a server: up before the first test class is
 * looked at, on the ports that the build has reserved and told the server. Without these ports, in
 * unit tests, nothing is started.
 */
public final class TestSandbox implements LauncherSessionListener {
  private static final Path WILDFLY = Path.of("target/wildfly-server").toAbsolutePath();
  private static final String DATABASE_PORT = "sandbox.database.port";

  /** Doctors of the tests may have as many visits in a day as a test likes. */
  private static final int NO_DAILY_LIMIT = 1_000_000;

  /** Kept, because the logging framework forgets loggers that nobody holds. */
  private static final List<Logger> QUIET = new ArrayList<>();

  private static Database database;
  private static IdentityProvider identity;
  private static ZoomSimulator zoom;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(DATABASE_PORT) == null) {
      return;
    }
    // A server closes idle connections; ours must be given up before.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    for (String chatty : List.of("no.nav", "okhttp3", "mockwebserver3")) {
      Logger logger = Logger.getLogger(chatty);
      logger.setLevel(Level.WARNING);
      QUIET.add(logger);
    }
    try {
      configureWildFly();
      ServerLog.forget();
      writeEnvFile();
      writeSecret("zoom.webhook.secret", ZoomSimulator.WEBHOOK_SECRET + ", sandbox-webhook-next");
      database = Database.start(Integer.getInteger(DATABASE_PORT));
      identity = IdentityProvider.start(Integer.getInteger("sandbox.identity.port"));
      zoom = ZoomSimulator.start(Integer.getInteger("sandbox.zoom.port"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    calmZoom();
  }

  /** What the server reads beside its environment: keys that are made for this run. */
  private static void writeEnvFile() throws IOException {
    Path file = Path.of(System.getenv("HEALTHLINK_ENV_FILE"));
    Files.writeString(file, "HEALTHLINK_ENCRYPTION_KEYSET=" + TestKeys.keyset() + "\n");
  }

  /** What the server reads from its own directory of secrets, and from nowhere else. */
  private static void writeSecret(String key, String value) throws IOException {
    Path directory =
        onWildFly() ? WILDFLY.resolve("configuration/healthlink") : Path.of("target/secrets");
    Files.writeString(Files.createDirectories(directory).resolve(key), value);
  }

  private static boolean onWildFly() {
    return System.getProperty("arquillian.launch").equals("wildfly");
  }

  /** Gives WildFly the configuration that administrators give it, in a directory of its own. */
  private static void configureWildFly() throws IOException {
    if (!onWildFly()) {
      return;
    }
    Path home = Path.of(System.getenv("JBOSS_HOME"));
    Path scripts = Path.of("server-config/wildfly").toAbsolutePath();
    try {
      Directories.delete(WILDFLY);
      Path log = Path.of("target/wildfly-configuration.log");
      new WildFlyScripts(home, scripts).apply(WILDFLY, log);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database == null) {
      return;
    }
    zoom.close();
    identity.close();
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Database database() {
    return database;
  }

  static IdentityProvider identity() {
    return identity;
  }

  static ZoomSimulator zoom() {
    return zoom;
  }

  /** Ends whatever a test did to Zoom; its meetings and the journal stay. */
  static void calmZoom() {
    zoom.clearFaults();
    zoom.clientSecret("sandbox-secret");
    zoom.passcodeRule(PasscodeRule.NONE);
    zoom.limitPerSecond(0);
    zoom.limitPerHostAndDay(NO_DAILY_LIMIT);
    zoom.listDelay(Duration.ZERO);
    zoom.webhooks().off();
  }
}
