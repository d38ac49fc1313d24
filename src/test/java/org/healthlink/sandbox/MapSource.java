package org.healthlink.sandbox;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A source of configuration that a test fills. */
record MapSource(int ordinal, Map<String, String> values) implements ConfigSource {

  @Override
  public int getOrdinal() {
    return ordinal;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public String getValue(String key) {
    return values.get(key);
  }

  @Override
  public String getName() {
    return "test";
  }
}
