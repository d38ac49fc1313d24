package org.healthlink.platform.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
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
            .map(known -> describe(known) + ": " + problem)
            .findFirst()
            .orElseThrow();
    LOG.error(line);
    return new ConfigurationException(line);
  }

  /** Where a value comes from; absent when no source has one or when it is empty. */
  interface Values {
    Optional<String> of(String key);
  }

  static List<String> findings(Values values) {
    List<String> lines = new ArrayList<>();
    EnvFile.shared().problem().ifPresent(lines::add);
    for (ConfigurationKey key : ConfigurationKey.values()) {
      finding(key, values.of(key.key())).ifPresent(lines::add);
    }
    if (values.of(ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY.key()).isEmpty()
        && values.of(ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY_LOCATION.key()).isEmpty()) {
      lines.add(
          "mp.jwt.verify.publickey: required, or mp.jwt.verify.publickey.location; accepted is the"
              + " identity provider's public key or the address of its key set");
    }
    parallelLists(ConfigurationKey.JANUS_URL, ConfigurationKey.JANUS_ADMIN_URL, values)
        .ifPresent(lines::add);
    return List.copyOf(lines);
  }

  private static Optional<String> parallelLists(
      ConfigurationKey one, ConfigurationKey other, Values values) {
    int first = entries(values.of(one.key()));
    int second = entries(values.of(other.key()));
    return first == second
        ? Optional.empty()
        : Optional.of(
            describe(one)
                + ": accepted are as many addresses as in "
                + describe(other)
                + ", in the same order, not "
                + first
                + " beside "
                + second);
  }

  private static int entries(Optional<String> list) {
    return list.map(text -> text.split(",", -1).length).orElse(0);
  }

  private static Optional<String> finding(ConfigurationKey key, Optional<String> value) {
    if (value.isEmpty()) {
      return key.required()
          ? Optional.of(describe(key) + ": required; accepted is " + key.accepted().phrase())
          : Optional.empty();
    }
    if (key.accepted().accepts(value.get())) {
      return Optional.empty();
    }
    String shown =
        key.secret() || key == ConfigurationKey.DB_URL ? "its value" : quote(value.get());
    return Optional.of(
        describe(key) + ": accepted is " + key.accepted().phrase() + ", not " + shown);
  }

  private static String describe(ConfigurationKey key) {
    return key.key() + " (" + key.environmentVariable() + ")";
  }

  private static String quote(String value) {
    String oneLine = value.replaceAll("\\p{Cntrl}", " ");
    return '"' + (oneLine.length() > 80 ? oneLine.substring(0, 80) + "…" : oneLine) + '"';
  }
}
