package org.healthlink.appointment.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  private static final String TAG = EntityTags.of(7, "{\"id\":1}".getBytes(UTF_8));

  @Test
  void aTagIsTheVersionAndAHashOfTheAnswer() {
    assertTrue(TAG.matches("\"7\\.[A-Za-z0-9_-]{16}\""), TAG);
    assertEquals(TAG, EntityTags.of(7, "{\"id\":1}".getBytes(UTF_8)));
  }

  @Test
  void anotherVersionOrAnotherAnswerHasAnotherTag() {
    assertNotEquals(TAG, EntityTags.of(8, "{\"id\":1}".getBytes(UTF_8)));
    assertNotEquals(TAG, EntityTags.of(7, "{\"id\":2}".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", " %s ", "\"6.x\", %s", "%s,\"6.x\"", "\"a\",W/%s", "*"})
  void aHeaderThatNamesTheTagMatches(String header) {
    assertTrue(EntityTags.matches(header.replace("%s", TAG), TAG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "\"7\"", "7.x", "\"7.AAAAAAAAAAAAAAAA\"", "w/%s", "\"%s\""})
  void aHeaderThatNamesAnotherTagDoesNot(String header) {
    assertFalse(EntityTags.matches(header.replace("%s", TAG), TAG));
  }

  @Test
  void withoutTheHeaderNothingMatches() {
    assertFalse(EntityTags.matches(null, TAG));
  }

  @Test
  void theHashIsSha256() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        HexFormat.of().formatHex(EntityTags.sha256("abc".getBytes(UTF_8))));
  }
}
