package org.healthlink.platform.encryption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedColumnTest {

  private static final UUID ROW = new UUID(1, 2);
  private final EncryptedColumn notes = new EncryptedColumn("appointments", "notes");

  @AfterEach
  void backToTheKeysOfTheRun() {
    Encryption.use(Keyset.parse(TestKeys.keyset()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seen", "Олена 😀", "00000000:not a text of ours"})
  void aTextComesBackAsItWas(String text) {
    assertEquals(text, notes.decrypt(ROW, notes.encrypt(ROW, text)));
  }

  @Test
  void nothingStaysNothing() {
    assertNull(notes.encrypt(ROW, null));
    assertNull(notes.decrypt(ROW, null));
  }

  @Test
  void whatIsStoredNamesTheKeyAndShowsNothing() {
    String stored = notes.encrypt(ROW, "seen");
    assertTrue(stored.startsWith(Encryption.current().keyset().primary() + ":"), stored);
    assertEquals(Encryption.current().keyset().primary(), EncryptedColumn.keyOf(stored));
    assertFalse(stored.contains("seen"));
    assertNotEquals(stored, notes.encrypt(ROW, "seen"));
  }

  @Test
  void aTextThatIsCopiedElsewhereDoesNotDecrypt() {
    String stored = notes.encrypt(ROW, "seen");
    refuses(() -> notes.decrypt(new UUID(1, 3), stored));
    refuses(() -> new EncryptedColumn("appointments", "reason_for_visit").decrypt(ROW, stored));
    refuses(() -> new EncryptedColumn("patients", "notes").decrypt(ROW, stored));
  }

  @Test
  void aTextOfAnotherKeysetDoesNotDecrypt() {
    String stored = notes.encrypt(ROW, "seen");
    Encryption.use(Keyset.parse(Keyset.generate()));
    refuses(() -> notes.decrypt(ROW, stored));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seen", "", "0123456:c2Vlbg==", "0123456g:c2Vlbg=="})
  void whatIsNotEncryptedIsNoText(String stored) {
    refuses(() -> notes.decrypt(ROW, stored));
  }

  private static void refuses(Runnable decryption) {
    var refusal = assertThrows(IllegalStateException.class, decryption::run);
    assertFalse(refusal.getMessage().contains("seen"));
  }
}
