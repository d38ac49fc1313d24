package org.healthlink.platform.encryption;

import org.eclipse.microprofile.config.ConfigProvider;

/** The key of encryption. Read without injection, because entities need it too. */
final class EncryptionConfiguration {

  private EncryptionConfiguration() {}

  static Keyset keyset() {
    return Keyset.parse(
        ConfigProvider.getConfig(EncryptionConfiguration.class.getClassLoader())
            .getValue("healthlink.encryption.keyset", String.class));
  }
}
