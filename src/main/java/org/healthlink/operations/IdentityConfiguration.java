package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.healthlink.platform.configuration.ConfigurationKey;

/** What the server's MicroProfile JWT is told of the identity provider, as it is at this moment. */
@ApplicationScoped
class IdentityConfiguration {

  @Inject private Config config;

  Optional<String> publicKey() {
    return value(ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY);
  }

  Optional<String> location() {
    return value(ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY_LOCATION);
  }

  Optional<String> issuer() {
    return value(ConfigurationKey.MP_JWT_VERIFY_ISSUER);
  }

  private Optional<String> value(ConfigurationKey key) {
    return config.getOptionalValue(key.key(), String.class);
  }
}
