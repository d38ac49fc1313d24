package org.healthlink.platform.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives MicroProfile Config the {@code .env} file, weaker than the environment (300) and stronger
 * than what a server brings. A key {@code a.b.c} stands in the file as {@code A_B_C}, as in the
 * environment.
 */
public class EnvFileConfigSource implements ConfigSource {

  private final Map<String, String> entries = EnvFile.shared().entries();
  private final Map<String, String> properties =
      Stream.of(ConfigurationKey.values())
          .map(ConfigurationKey::key)
          .filter(key -> entries.containsKey(variable(key)))
          .collect(Collectors.toMap(Function.identity(), key -> entries.get(variable(key))));

  @Override
  public int getOrdinal() {
    return 250;
  }

  @Override
  public Set<String> getPropertyNames() {
    return properties.keySet();
  }

  @Override
  public String getValue(String key) {
    return properties.get(key);
  }

  @Override
  public String getName() {
    return ".env";
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
