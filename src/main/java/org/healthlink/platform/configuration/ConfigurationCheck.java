package org.healthlink.platform.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.healthlink.platform.configuration.ConfigurationProblems.Problem;
import org.healthlink.platform.configuration.ConfigurationProblems.Values;
import org.jboss.logging.Logger;

/**
 * Stops a deployment whose configuration has a wrong value, and names all of them together: one
 * line each at ERROR by the logger {@code org.healthlink.configuration}, with the key and what is
 * accepted, never with the value of a secret. It runs before the database is touched.
 */
public final class ConfigurationCheck {

  private static final Logger LOG = Logger.getLogger("org.healthlink.configuration");
  private static List<String> findings;

  private ConfigurationCheck() {}

  /**
   * Checks once for each deployment; later calls repeat the first one's outcome without its lines.
   *
   * @throws ConfigurationException when a value is wrong or a required one is missing
   */
  public static synchronized void run() {
    if (findings == null) {
      Config config = ConfigProvider.getConfig(ConfigurationCheck.class.getClassLoader());
      findings = findings(key -> config.getOptionalValue(key, String.class));
      findings.forEach(LOG::error);
    }
    if (!findings.isEmpty()) {
      throw new ConfigurationException(
          findings.size() + " wrong configuration value(s), first: " + findings.get(0));
    }
  }

  /**
   * Says that a value which looked right is wrong after all, in the same form as all others.
   *
   * @param problem continues the sentence that begins with the key; no value of a secret in it
   * @return what the caller throws to stop the deployment
   */
  public static ConfigurationException refuse(String key, String problem) {
    String line =
        Stream.of(ConfigurationKey.values())
            .filter(known -> known.key().equals(key))
            .map(known -> ConfigurationProblems.describe(known) + ": " + problem)
            .findFirst()
            .orElseThrow();
    LOG.error(line);
    return new ConfigurationException(line);
  }

  /** All lines together: of the {@code .env} file first, then key by key. */
  static List<String> findings(Values values) {
    List<String> lines = new ArrayList<>();
    EnvFile.shared().problem().ifPresent(lines::add);
    ConfigurationProblems.in(values).stream().map(Problem::line).forEach(lines::add);
    return List.copyOf(lines);
  }
}
