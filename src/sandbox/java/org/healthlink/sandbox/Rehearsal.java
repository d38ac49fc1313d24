package org.healthlink.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.healthlink.sandbox.drill.Drill;
import org.healthlink.sandbox.drill.Plan;
import org.healthlink.sandbox.drill.Prometheus;
import org.healthlink.sandbox.drill.World;

/**
 * A run that plays an incident and ends: beside the sandbox it has a Janus for the fallback and a
 * Prometheus for the alerts, as far as this machine has the programs.
 */
final class Rehearsal {
  private static final int PASSWORD_BYTES = 16;

  private final Plan plan;
  private final Path directory;
  private final Path configuration;
  private final String publicUrl;
  private final Closing closing;
  private final Consumer<String> progress;
  private final String metricsPassword = password();
  private boolean rooms;

  /**
   * A rehearsal of this plan.
   *
   * @param directory for what the programs write
   * @param configuration the directory {@code server-config}
   * @param publicUrl of the application
   */
  Rehearsal(
      Plan plan,
      Path directory,
      Path configuration,
      String publicUrl,
      Closing closing,
      Consumer<String> progress) {
    this.plan = plan;
    this.directory = directory;
    this.configuration = configuration;
    this.publicUrl = publicUrl;
    this.closing = closing;
    this.progress = progress;
  }

  /** The plan that the system properties ask for; empty for a run without a drill. */
  static Optional<Plan> asked() {
    String name = System.getProperty("drill");
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Plan.of(name.strip(), System.getProperty("drill.minutes", "")));
    } catch (IllegalArgumentException e) {
      throw new RunFailure(e.getMessage());
    }
  }

  /** Starts what must be there before the application, and gives the variables that tell of it. */
  Map<String, String> prepare() throws Exception {
    // Servers close connections that are idle; ours must be given up before.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("METRICS_TOKEN", metricsPassword);
    if (Programs.find("janus").isEmpty()) {
      progress.accept("No rooms: the program janus is not there (Debian package janus)");
      return variables;
    }
    Janus janus =
        closing.open(
            () ->
                Janus.in(configuration.resolve("janus"), directory.resolve("janus"), origin())
                    .start());
    progress.accept("Janus is up, visits have rooms when Zoom fails");
    rooms = true;
    variables.putAll(janus.variables());
    return variables;
  }

  /** Plays it, and tells whether the application coped. */
  boolean play(Sandbox sandbox, Consumer<String> report) throws Exception {
    World world =
        new World(
            publicUrl,
            sandbox.identity()::token,
            sandbox.zoom().orElseThrow(),
            sandbox.database()::connection,
            rooms,
            prometheus(),
            metricsPassword,
            progress);
    return closing.open(() -> new Drill(world, plan)).play(report);
  }

  private Optional<Prometheus> prometheus() throws Exception {
    Optional<Path> program = Programs.find("prometheus");
    if (program.isEmpty()) {
      progress.accept(
          "Nobody watches the alerts: the program prometheus is not there (Debian package"
              + " prometheus)");
      return Optional.empty();
    }
    return Optional.of(closing.open(() -> start(program.get())));
  }

  private Prometheus start(Path program) throws IOException {
    String target = origin().replaceFirst("^http://", "");
    Path rules = configuration.resolve("prometheus/alerts.yaml");
    Path own = directory.resolve("prometheus");
    return Prometheus.start(
        program, FreePorts.next(), new Prometheus.Job(target, metricsPassword, rules, own));
  }

  private String origin() {
    return publicUrl.replaceFirst("/healthlink$", "");
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
