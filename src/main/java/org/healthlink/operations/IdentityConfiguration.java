package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the server's MicroProfile JWT is told of the identity provider, as it is at this moment. */
@ApplicationScoped
class IdentityConfiguration {

  @Inject private Config config;

  Optional<String> publicKey() {
    return config.getOptionalValue("mp.jwt.verify.publickey", String.class);
  }

  Optional<String> location() {
    return config.getOptionalValue("mp.jwt.verify.publickey.location", String.class);
  }

  Optional<String> issuer() {
    return config.getOptionalValue("mp.jwt.verify.issuer", String.class);
  }
}
