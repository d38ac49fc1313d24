package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasscodesTest {

  private static final String UNMISTAKABLE =
      "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

  private static final Set<String> SAMPLES =
      Stream.generate(Passcodes::next).limit(10_000).collect(Collectors.toSet());

  @Test
  void eachHasSixCharactersThatNobodyConfusesALetterAndADigitAmongThem() {
    for (String passcode : SAMPLES) {
      assertTrue(passcode.matches("[" + UNMISTAKABLE + "]{6}"), passcode);
      assertTrue(passcode.matches(".*[A-Za-z].*") && passcode.matches(".*[2-9].*"), passcode);
    }
  }

  @Test
  void everyCharacterOfTheAlphabetIsUsedAtEveryPlace() {
    for (int place = 0; place < 6; place++) {
      int at = place;
      Set<Character> seen =
          SAMPLES.stream().map(code -> code.charAt(at)).collect(Collectors.toSet());
      assertEquals(UNMISTAKABLE.chars().mapToObj(c -> (char) c).collect(Collectors.toSet()), seen);
    }
  }

  @Test
  void theyHardlyEverRepeat() {
    assertTrue(SAMPLES.size() > 9_990, () -> "only " + new TreeSet<>(SAMPLES).size());
  }
}
