package org.healthlink.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.healthlink.janus.JanusDiagnosis;
import org.healthlink.janus.JanusParts;
import org.healthlink.operations.Diagnosis;
import org.healthlink.operations.EncryptionDiagnosis;
import org.healthlink.operations.IdentityDiagnosis;
import org.healthlink.platform.configuration.ConfiguredValues;
import org.healthlink.platform.database.DatabaseDiagnosis;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.Level;
import org.healthlink.platform.metrics.Metrics;
import org.healthlink.zoom.ZoomDiagnosis;
import org.healthlink.zoom.webhook.WebhookDiagnosis;

/**
 * Looks at an installation without its server: the same checks as {@code GET /admin/diagnostics},
 * with the configuration of the environment that it is started in.
 */
public final class Doctor {
  private static final Duration LONGEST = Duration.ofSeconds(18);
  private static final String SECRETS = "secrets";

  private static final List<Class<? extends DiagnosticCheck>> CHECKS =
      List.of(
          ConfiguredValues.class,
          DatabaseDiagnosis.class,
          EncryptionDiagnosis.class,
          IdentityDiagnosis.class,
          JanusDiagnosis.class,
          WebhookDiagnosis.class,
          ZoomDiagnosis.class);

  private Doctor() {}

  /**
   * Prints what was found. Ends with exit code 1 when visits cannot be booked or cannot take place.
   * The system property {@code secrets} names a directory of secrets as the servers read it.
   */
  public static void main(String[] arguments) {
    Libraries.quiet("org.flywaydb");
    Libraries.quiet("org.jboss.resteasy");
    List<Finding> findings = look(configuration(), Clock.systemUTC());
    System.out.print(DoctorReport.of(findings));
    System.out.flush();
    boolean ill = findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    System.exit(ill ? 1 : 0);
  }

  /** What there is to say of an installation with this configuration. */
  static List<Finding> look(Config config, Clock clock) {
    // The checks that work without injection find it there.
    ClassLoader loader = Diagnosis.class.getClassLoader();
    ConfigProviderResolver resolver = ConfigProviderResolver.instance();
    resolver.registerConfig(config, loader);
    ExecutorService executor = Executors.newCachedThreadPool(Doctor::thread);
    try {
      Wiring wiring = new Wiring(config, clock, implementations());
      return new Diagnosis(
              CHECKS.stream().map(check -> lazily(check, wiring)).toList(),
              new ConfiguredValues().wrongKeys(),
              executor,
              clock,
              LONGEST)
          .run();
    } finally {
      executor.shutdownNow();
      resolver.releaseConfig(config);
    }
  }

  private static Map<Class<?>, Class<?>> implementations() {
    Map<Class<?>, Class<?>> classes = new HashMap<>(JanusParts.implementations());
    classes.put(Metrics.class, NoMetrics.class);
    return classes;
  }

  /** Made when it is its turn: with a wrong configuration it could not be made at all. */
  private static DiagnosticCheck lazily(Class<? extends DiagnosticCheck> type, Wiring wiring) {
    DiagnosticCheck bare = Wiring.bare(type);
    return new DiagnosticCheck() {
      @Override
      public String name() {
        return bare.name();
      }

      @Override
      public List<String> keys() {
        return bare.keys();
      }

      @Override
      public List<Finding> look() {
        return wiring.get(type).look();
      }
    };
  }

  private static Config configuration() {
    ConfigBuilder builder =
        ConfigProviderResolver.instance()
            .getBuilder()
            .forClassLoader(Diagnosis.class.getClassLoader())
            .addDefaultSources()
            .addDiscoveredSources()
            .addDiscoveredConverters();
    String secrets = System.getProperty(SECRETS, "");
    if (!secrets.isEmpty()) {
      builder.withSources(new SecretsDirectory(Path.of(secrets)));
    }
    return builder.build();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "doctor");
    thread.setDaemon(true);
    return thread;
  }
}
