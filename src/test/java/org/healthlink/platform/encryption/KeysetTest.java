package org.healthlink.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

  private static final byte[] CONTEXT = "t.c:1".getBytes(UTF_8);
  private static final byte[] TEXT = "seen".getBytes(UTF_8);

  @Test
  void aNewPrimaryWritesAndTheOldOneStillReads() throws GeneralSecurityException {
    KeysetHandle old = Keysets.of(PredefinedAeadParameters.AES256_GCM);
    Keyset before = Keyset.parse(Keysets.base64(old));
    Keyset after = Keyset.parse(Keysets.base64(Keysets.withNewPrimary(old)));
    assertNotEquals(before.primary(), after.primary());
    assertEquals(Set.of(before.primary(), after.primary()), Set.copyOf(after.ids()));
    assertArrayEquals(TEXT, after.decrypt(before.encrypt(TEXT, CONTEXT), CONTEXT));
    byte[] written = after.encrypt(TEXT, CONTEXT);
    assertThrows(IllegalStateException.class, () -> before.decrypt(written, CONTEXT));
  }

  @Test
  void aDerivedKeyIsTheSameForTheSameKeyAndPurposeAlone() throws GeneralSecurityException {
    KeysetHandle old = Keysets.of(PredefinedAeadParameters.AES256_GCM);
    Keyset before = Keyset.parse(Keysets.base64(old));
    Keyset after = Keyset.parse(Keysets.base64(Keysets.withNewPrimary(old)));
    byte[] derived = before.derive(before.primary(), "audit");
    assertEquals(32, derived.length);
    assertArrayEquals(derived, after.derive(before.primary(), "audit"));
    assertFalse(java.util.Arrays.equals(derived, after.derive(after.primary(), "audit")));
    assertFalse(java.util.Arrays.equals(derived, before.derive(before.primary(), "hash")));
    assertThrows(IllegalArgumentException.class, () -> before.derive("00000000", "audit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "e30=", "bm90IGpzb24=", "{\"primaryKeyId\":1}"})
  void whatIsNoKeysetIsRefusedWithoutBeingQuoted(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Keyset.parse(text));
    assertEquals("no keyset of AES-GCM keys", refusal.getMessage());
  }

  @Test
  void keysOfAnotherKindAreRefused() throws GeneralSecurityException {
    String other = Keysets.base64(Keysets.of(PredefinedAeadParameters.CHACHA20_POLY1305));
    assertThrows(IllegalArgumentException.class, () -> Keyset.parse(other));
  }

  @Test
  void lineBreaksOfToolsAreHarmless() {
    String generated = Keyset.generate();
    String broken = generated.replaceAll("(.{76})", "$1\n") + "\n";
    assertEquals(Keyset.parse(generated).primary(), Keyset.parse(broken).primary());
  }

  @Test
  void aKeysetDoesNotShowItsKeys() {
    Keyset keyset = Keyset.parse(Keyset.generate());
    assertTrue(keyset.toString().matches("Keyset\\[[0-9a-f]{8}]"), keyset.toString());
  }
}
