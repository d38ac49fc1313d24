package org.healthlink.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A column whose texts only this application can read. A text is bound to its table, column and
 * row: copied elsewhere it does not decrypt. What stands in the database is the identifier of the
 * key, a colon and base64; null stays null. Safe for use by many threads.
 *
 * @param table as it is called in SQL
 * @param column as it is called in SQL
 */
public record EncryptedColumn(String table, String column) {

  private static final int KEY_ID_LENGTH = 8;

  /** The text as it is to be stored; null for null. */
  public String encrypt(UUID row, String text) {
    if (text == null) {
      return null;
    }
    Keyset keyset = Encryption.current().keyset();
    byte[] encrypted = keyset.encrypt(text.getBytes(StandardCharsets.UTF_8), context(row));
    return keyset.primary() + ":" + Base64.getEncoder().encodeToString(encrypted);
  }

  /**
   * The text behind what is stored; null for null.
   *
   * @throws IllegalStateException when it was not encrypted for this column and row, or not with
   *     one of our keys; names neither
   */
  public String decrypt(UUID row, String stored) {
    if (stored == null) {
      return null;
    }
    if (keyOf(stored) == null) {
      throw new IllegalStateException("a text is not encrypted");
    }
    byte[] encrypted = Base64.getDecoder().decode(stored.substring(KEY_ID_LENGTH + 1));
    byte[] text = Encryption.current().keyset().decrypt(encrypted, context(row));
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Whether what is stored was written by a key that only reads now; false for null. */
  public boolean isOfFormerKey(String stored) {
    return stored != null && !Encryption.current().keyset().primary().equals(keyOf(stored));
  }

  /** The identifier of the key that wrote what is stored; null when it is not encrypted. */
  static String keyOf(String stored) {
    boolean encrypted =
        stored.length() > KEY_ID_LENGTH
            && stored.charAt(KEY_ID_LENGTH) == ':'
            && stored.substring(0, KEY_ID_LENGTH).chars().allMatch(EncryptedColumn::isHexDigit);
    return encrypted ? stored.substring(0, KEY_ID_LENGTH) : null;
  }

  private static boolean isHexDigit(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  private byte[] context(UUID row) {
    return (table + "." + column + ":" + row).getBytes(StandardCharsets.UTF_8);
  }
}
