package org.healthlink.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.healthlink.janus.FakeJanus;
import org.healthlink.janus.FakeWebSocket;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** An installation in which all is well, for tests that spoil something and have a look. */
final class Installation implements AutoCloseable {
  private static final Path MANUAL =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");
  private static final List<String> SECRETS =
      List.of(
          "db.password",
          "zoom.client.secret",
          "zoom.webhook.secret",
          "janus.admin.secret",
          "janus.admin.key",
          "janus.token.secret",
          "janus.turn.secret",
          "healthlink.encryption.keyset");

  private final Surroundings around = Surroundings.shared();
  private final Map<String, String> values = new HashMap<>();
  private final FakeJanus janus = new FakeJanus();
  private FakeWebSocket door;
  private HospitalDatabase database = around.healthy();
  private final ProxySelector usualProxies = ProxySelector.getDefault();
  private Duration clockAhead = Duration.ZERO;

  Installation() throws IOException {
    around.zoom().reset();
    around.zoom().clearFaults();
    values.put("db.user", "postgres");
    values.put("db.password", secret());
    values.put("healthlink.encryption.keyset", around.keyset());
    values.put("healthlink.public.url", "http://localhost:8080/healthlink");
    values.put("mp.jwt.verify.publickey.location", around.identity().jwksUrl());
    values.put("mp.jwt.verify.issuer", around.identity().issuer());
    values.put("zoom.enabled", "true");
    values.put("zoom.account.id", ZoomSimulator.ACCOUNT_ID);
    values.put("zoom.client.id", ZoomSimulator.CLIENT_ID);
    values.put("zoom.client.secret", secret());
    around.zoom().clientSecret(values.get("zoom.client.secret"));
    values.put("zoom.webhook.secret", secret());
    values.put("zoom.oauth.url", zoom().oauthUrl());
    values.put("zoom.api.url", zoom().apiUrl());
    values.put("zoom.host.default", "frontdesk@clinic.example");
    janus.adminSecret = secret();
    janus.adminKey = secret();
    values.put("fallback.enabled", "true");
    values.put("janus.admin.secret", janus.adminSecret);
    values.put("janus.admin.key", janus.adminKey);
    values.put("janus.token.secret", secret());
    values.put("janus.admin.url", janus.address().toString());
    door = FakeWebSocket.asking(values.get("janus.token.secret"));
    values.put("janus.url", door.address().toString());
  }

  private static String secret() {
    return "hush-" + UUID.randomUUID();
  }

  Installation with(String key, String value) {
    values.put(key, value);
    return this;
  }

  Installation without(String key) {
    values.remove(key);
    return this;
  }

  String value(String key) {
    return values.get(key);
  }

  /** All that is configured. */
  Map<String, String> values() {
    values.putIfAbsent("db.url", database.url());
    return values;
  }

  ZoomSimulator zoom() {
    return around.zoom();
  }

  FakeJanus janus() {
    return janus;
  }

  /** Runs statements in a database of its own, which is healthy so far. */
  Installation sql(String... statements) throws Exception {
    if (database == around.healthy()) {
      database = around.copy();
    }
    database.run(statements);
    return this;
  }

  /** Gives it a database in which nothing was ever done. */
  HospitalDatabase emptyDatabase() throws Exception {
    database = around.empty();
    return database;
  }

  String databaseUrl() {
    return database.url();
  }

  /** Gives it a Janus that asks nobody for a token. */
  Installation openDoor() throws IOException {
    door.close();
    door = FakeWebSocket.askingNobody();
    return with("janus.url", door.address().toString());
  }

  /** Leads the way to a host over a proxy on this machine. */
  Installation proxy(String host, int port) {
    ProxySelector.setDefault(new OneProxy(host, port));
    return this;
  }

  /** A port on which nobody listens. */
  int closedPort() {
    return around.closedPort();
  }

  Installation clockAhead(Duration difference) {
    clockAhead = difference;
    return this;
  }

  /** What the doctor finds. */
  List<Finding> look() {
    return Doctor.look(configuration(), Clock.offset(Clock.systemUTC(), clockAhead));
  }

  /** What may stand in no output. */
  List<String> secrets() {
    List<String> secrets = new ArrayList<>(SECRETS.stream().map(values::get).toList());
    secrets.removeIf(secret -> secret == null || secret.length() < 6);
    String login = ZoomSimulator.CLIENT_ID + ":" + values.get("zoom.client.secret");
    secrets.add(Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
    secrets.add("Bearer ");
    return secrets;
  }

  private Config configuration() {
    Map<String, String> defaults = new HashMap<>();
    Properties manual = new Properties();
    try (var text = Files.newBufferedReader(MANUAL)) {
      manual.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    manual.forEach((key, value) -> defaults.put(key.toString(), value.toString()));
    ConfigSource given = new MapSource(300, values());
    return ConfigProviderResolver.instance()
        .getBuilder()
        .withSources(given, new MapSource(50, defaults))
        .build();
  }

  @Override
  public void close() throws IOException {
    ProxySelector.setDefault(usualProxies);
    janus.close();
    door.close();
  }
}
