package org.healthlink.platform.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which keys have a default in the manual. A key that has one and nevertheless no value was set to
 * nothing somewhere, which hides the default.
 */
final class ManualDefaults {

  private static final String MANUAL = "META-INF/microprofile-config.properties";

  private ManualDefaults() {}

  static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    try {
      // A server may bring a file of this name, too; its keys are not ours.
      for (URL manual :
          Collections.list(ManualDefaults.class.getClassLoader().getResources(MANUAL))) {
        keys.addAll(keys(manual));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static Set<String> keys(URL manual) throws IOException {
    Properties properties = new Properties();
    try (InputStream text = manual.openStream()) {
      properties.load(text);
    }
    return properties.stringPropertyNames();
  }
}
