package org.healthlink.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.healthlink.platform.encryption.Keyset;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/**
 * Everything around the WAR: database, identity provider and Zoom, and the variables that make the
 * WAR use them. With credentials of a real Zoom app in the environment or in {@code .env}, the real
 * Zoom is used and no simulator is there.
 */
public final class Sandbox implements AutoCloseable {
  private final Closing closing;
  private final ZoomSettings settings;
  private final Database database;
  private final IdentityProvider identity;
  private final ZoomSimulator zoom;
  private final String keyset = Keyset.generate();

  private Sandbox(
      Closing closing,
      ZoomSettings settings,
      Database database,
      IdentityProvider identity,
      ZoomSimulator zoom) {
    this.closing = closing;
    this.settings = settings;
    this.database = database;
    this.identity = identity;
    this.zoom = zoom;
  }

  /** The ports to listen on; 0 is any free one. */
  public record Ports(int database, int identity, int zoom) {}

  /** Starts what is needed, in the process's environment and working directory. */
  public static Sandbox start(Ports ports) throws Exception {
    ZoomSettings settings = ZoomSettings.read(System.getenv(), Path.of(""));
    Closing closing = Closing.atExit();
    try {
      Callable<Database> database = () -> Database.start(ports.database());
      return start(ports, settings, database, closing, progress -> {});
    } catch (Exception e) {
      closing.close();
      throw e;
    }
  }

  /**
   * Starts what is needed with the simulator, whatever credentials the environment has.
   *
   * @param settings parameters of PostgreSQL beside the usual ones
   */
  public static Sandbox simulated(Map<String, String> settings) throws Exception {
    Closing closing = Closing.atExit();
    try {
      return start(
          new Ports(0, 0, 0),
          new ZoomSettings(Map.of()),
          () -> Database.start(settings),
          closing,
          progress -> {});
    } catch (Exception e) {
      closing.close();
      throw e;
    }
  }

  /**
   * Starts what is needed.
   *
   * @param postgres starts the database
   * @param closing closes what was started, also after a failure
   * @param progress is told what is up, a line each
   */
  static Sandbox start(
      Ports ports,
      ZoomSettings settings,
      Callable<Database> postgres,
      Closing closing,
      Consumer<String> progress)
      throws Exception {
    Database database = closing.open(postgres);
    progress.accept("PostgreSQL is up on port " + database.port());
    IdentityProvider identity = closing.open(() -> IdentityProvider.start(ports.identity()));
    progress.accept("Identity provider is up on port " + identity.port());
    ZoomSimulator zoom = null;
    if (settings.real()) {
      progress.accept("Zoom is the real one, with the credentials that are set");
    } else {
      zoom = closing.open(() -> ZoomSimulator.start(ports.zoom()));
      progress.accept("Zoom simulator is up on port " + zoom.port());
    }
    return new Sandbox(closing, settings, database, identity, zoom);
  }

  public Database database() {
    return database;
  }

  public IdentityProvider identity() {
    return identity;
  }

  /** The simulator, unless the real Zoom is used. */
  public Optional<ZoomSimulator> zoom() {
    return Optional.ofNullable(zoom);
  }

  /** Has the simulated Zoom tell the application, at the address that people use, of its events. */
  void subscribe(String publicUrl) {
    zoom()
        .ifPresent(
            simulator ->
                simulator
                    .webhooks()
                    .to(
                        URI.create(publicUrl + "/api/v1/webhooks/zoom"),
                        ZoomSimulator.WEBHOOK_SECRET));
  }

  /** The environment variables that the WAR needs to run in this sandbox. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("DB_URL", database.jdbcUrl());
    variables.put("DB_USER", database.user());
    variables.put("DB_PASSWORD", database.password());
    variables.put("HEALTHLINK_ENCRYPTION_KEYSET", keyset);
    variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", identity.jwksUrl());
    variables.put("MP_JWT_VERIFY_ISSUER", identity.issuer());
    variables.put("MP_JWT_VERIFY_AUDIENCES", IdentityProvider.AUDIENCE);
    if (zoom != null) {
      ZoomSimulator.Credentials credentials = zoom.credentials();
      variables.put("ZOOM_ACCOUNT_ID", credentials.accountId());
      variables.put("ZOOM_CLIENT_ID", credentials.clientId());
      variables.put("ZOOM_CLIENT_SECRET", credentials.clientSecret());
      variables.put("ZOOM_OAUTH_URL", zoom.oauthUrl());
      variables.put("ZOOM_API_URL", zoom.apiUrl());
      variables.put("ZOOM_HOST_DEFAULT", "frontdesk@clinic.example");
      variables.put("ZOOM_WEBHOOK_SECRET", ZoomSimulator.WEBHOOK_SECRET);
    }
    variables.put("ZOOM_ENABLED", "true");
    variables.putAll(settings.passedOn());
    return variables;
  }

  @Override
  public void close() {
    closing.close();
  }
}
