package org.healthlink.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.healthlink.unit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String ID = "0190a000-0000-7000-8000-000000000001";

  @Test
  void everyPlaceComesBackAsItWas() {
    Property.holds(
        500,
        random -> {
          Cursor place = anyPlace(random);
          assertEquals(place, Cursor.parse(place.text()));
        });
  }

  @Test
  void aCursorNeedsNoEscapingInAnAddress() {
    Property.holds(200, random -> assertTrue(anyPlace(random).text().matches("[A-Za-z0-9_-]+")));
  }

  @Test
  void aTamperedCursorIsRefusedOrAnotherPlaceAndNothingElse() {
    Property.holds(
        2_000,
        random -> {
          StringBuilder cursor = new StringBuilder(anyPlace(random).text());
          for (int i = 1 + random.nextInt(4); i > 0; i--) {
            cursor.setCharAt(random.nextInt(cursor.length()), (char) (32 + random.nextInt(95)));
          }
          try {
            assertEquals(Cursor.class, Cursor.parse(cursor.toString()).getClass());
          } catch (ProblemException refused) {
            assertEquals(ProblemType.VALIDATION, refused.type());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1796119200",
        "1796119200." + ID,
        "1796119200.0." + ID + ".1",
        "1796119200.0.0190a000",
        "1796119200.0.0190A000-0000-7000-8000-000000000001",
        "1796119200.1000000000." + ID,
        "1796119200,0," + ID,
        "now.0." + ID,
        "9999999999999.0." + ID,
      })
  void whatIsNotOursIsRefusedAsTheParameterItIs(String text) {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> Cursor.parse(Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8))));
    assertEquals("cursor", refused.errors().get(0).pointer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a b", "ä", "A", "ab+/"})
  void whatIsNotBase64ForAddressesIsRefused(String cursor) {
    assertThrows(ProblemException.class, () -> Cursor.parse(cursor));
  }

  @Test
  void aListBeginsWithoutACursor() {
    assertNull(Cursor.parse(null));
  }

  private static Cursor anyPlace(Random random) {
    return new Cursor(
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        new UUID(random.nextLong(), random.nextLong()));
  }
}
