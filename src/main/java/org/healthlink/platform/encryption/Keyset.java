package org.healthlink.platform.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys for encryption at rest: a Tink keyset of AES-GCM keys, of which one, the primary, writes
 * and all read. Further keys for other purposes are derived from each of them. Immutable, safe for
 * use by many threads.
 */
public final class Keyset {

  private final Aead aead;
  private final String primary;
  private final List<Key> keys;

  /** One key of the set, by the identifier that stands before each text it has written. */
  private record Key(String id, AesGcmKey key) {}

  private Keyset(Aead aead, String primary, List<Key> keys) {
    this.aead = aead;
    this.primary = primary;
    this.keys = keys;
  }

  /**
   * Reads a keyset.
   *
   * @param base64 the base64 of Tink's JSON form of it, in clear
   * @throws IllegalArgumentException when it is none, or holds anything but AES-GCM keys with
   *     Tink's prefix; the message says nothing of its content
   */
  public static Keyset parse(String base64) {
    try {
      String json =
          new String(
              Base64.getMimeDecoder().decode(base64.strip().getBytes(StandardCharsets.US_ASCII)),
              StandardCharsets.UTF_8);
      KeysetHandle handle =
          TinkJsonProtoKeysetFormat.parseKeyset(
              json, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
      List<Key> keys = new ArrayList<>();
      for (int i = 0; i < handle.size(); i++) {
        KeysetHandle.Entry entry = handle.getAt(i);
        if (entry.getStatus() == KeyStatus.ENABLED) {
          keys.add(new Key(name(entry.getId()), aesGcm(entry)));
        }
      }
      return new Keyset(
          handle.getPrimitive(AeadConfig2026.get(), Aead.class),
          name(handle.getPrimary().getId()),
          List.copyOf(keys));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("no keyset of AES-GCM keys");
    }
  }

  /** A keyset with one new key, in the form that {@link #parse} reads. */
  public static String generate() {
    try {
      KeysetHandle handle =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      String json =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
      return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AesGcmKey aesGcm(KeysetHandle.Entry entry) {
    if (entry.getKey() instanceof AesGcmKey key && key.getIdRequirementOrNull() != null) {
      return key;
    }
    throw new IllegalArgumentException();
  }

  private static String name(int id) {
    return "%08x".formatted(id);
  }

  /** The identifier of the key that writes: eight hexadecimal digits. */
  public String primary() {
    return primary;
  }

  /** The identifiers of all keys that read. */
  public List<String> ids() {
    return keys.stream().map(Key::id).toList();
  }

  byte[] encrypt(byte[] plain, byte[] context) {
    try {
      return aead.encrypt(plain, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text could not be encrypted");
    }
  }

  byte[] decrypt(byte[] encrypted, byte[] context) {
    try {
      return aead.decrypt(encrypted, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text could not be decrypted");
    }
  }

  /**
   * A key for another purpose, the same for the same key and purpose at any time.
   *
   * @param id of the key that it is derived from
   * @throws IllegalArgumentException when the set has no such key
   */
  public byte[] derive(String id, String purpose) {
    AesGcmKey key =
        keys.stream()
            .filter(candidate -> candidate.id().equals(id))
            .map(Key::key)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no key " + id));
    return Hmac.sha256(
        key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
        purpose.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Keyset" + ids();
  }
}
