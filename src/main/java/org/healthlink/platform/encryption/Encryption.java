package org.healthlink.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The encryption of this installation, with the keyset of {@code healthlink.encryption.keyset}. One
 * for the whole application, because entities need it too. Safe for use by many threads.
 */
public final class Encryption {

  private static final String HASH = "hash";

  private static volatile Encryption current;

  private final Keyset keyset;
  private final ConcurrentHashMap<String, byte[]> hashKeys = new ConcurrentHashMap<>();

  private Encryption(Keyset keyset) {
    this.keyset = keyset;
  }

  /**
   * The one of the running application; its keyset has been checked when the application started.
   */
  public static Encryption current() {
    if (current == null) {
      use(EncryptionConfiguration.keyset());
    }
    return current;
  }

  /** What is configured at this moment; a running application uses what it has started with. */
  public static Keyset configuredKeyset() {
    return EncryptionConfiguration.keyset();
  }

  /** For tests, and for whatever runs without a configuration. */
  static void use(Keyset keyset) {
    current = new Encryption(keyset);
  }

  public Keyset keyset() {
    return keyset;
  }

  /**
   * A hash by which equal texts are found without being readable, under the key that writes now.
   *
   * @param purpose keeps equal texts of different columns apart
   */
  public String hash(String purpose, String text) {
    return hash(keyset.primary(), purpose, text);
  }

  /** The hashes of a text under all keys, for looking it up while keys change. */
  public List<String> hashes(String purpose, String text) {
    return keyset.ids().stream().map(id -> hash(id, purpose, text)).toList();
  }

  private String hash(String id, String purpose, String text) {
    byte[] key =
        hashKeys.computeIfAbsent(id + purpose, unused -> keyset.derive(id, HASH + ":" + purpose));
    byte[] hash = Hmac.sha256(key, text.getBytes(StandardCharsets.UTF_8));
    return id + ":" + HexFormat.of().formatHex(hash);
  }
}
