package org.healthlink.platform.encryption;

/** Has this JVM encrypt as the application under measurement does. */
public final class BenchKeys {

  private BenchKeys() {}

  /**
   * From now on texts are encrypted with this keyset.
   *
   * @param base64 in the form of the configuration
   */
  public static void use(String base64) {
    Encryption.use(Keyset.parse(base64));
  }
}
