package org.healthlink.platform.database;

import io.agroal.api.security.AgroalSecurityProvider;
import java.util.Properties;

/**
 * Gives each new connection of the pool the login that is configured at that moment: where the
 * configuration's source is read anew, as a directory of secrets is, a changed password needs no
 * new start.
 */
final class ConfiguredLogin implements AgroalSecurityProvider {

  @Override
  public Properties getSecurityProperties(Object credential) {
    if (credential != this) {
      return null;
    }
    DatabaseConfiguration configuration = DatabaseConfiguration.read();
    Properties login = new Properties();
    login.setProperty("user", configuration.user());
    login.setProperty("password", configuration.password());
    return login;
  }
}
