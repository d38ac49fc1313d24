package org.healthlink.platform.database;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The {@code db.*} keys. Read without injection, because the persistence unit starts before beans
 * do.
 */
record DatabaseConfiguration(
    String url, String user, String password, int poolMax, Duration waitLimit) {

  static DatabaseConfiguration read() {
    Config config = ConfigProvider.getConfig(DatabaseConfiguration.class.getClassLoader());
    return new DatabaseConfiguration(
        config.getValue("db.url", String.class),
        config.getValue("db.user", String.class),
        config.getValue("db.password", String.class),
        config.getValue("db.pool.max", Integer.class),
        config.getValue("db.wait", Duration.class));
  }

  @Override
  public String toString() {
    return "DatabaseConfiguration[" + url + "]";
  }
}
