package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSlotTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 30, 0, 30, true",
    "0, 30, 29, 60, true",
    "0, 30, 10, 20, true",
    "0, 30, 30, 60, false",
    "0, 30, 40, 60, false",
  })
  void slotsOverlapWhenTheyShareAnInstant(int from, int to, int otherFrom, int otherTo, boolean e) {
    assertEquals(e, slot(from, to).overlaps(slot(otherFrom, otherTo)));
    assertEquals(e, slot(otherFrom, otherTo).overlaps(slot(from, to)));
  }

  @Test
  void aSlotLastsFromItsStartForItsLength() {
    TimeSlot slot = TimeSlot.of(TEN, Duration.ofMinutes(45));
    assertEquals(Instant.parse("2026-12-01T10:45:00Z"), slot.endTime());
    assertEquals(Duration.ofMinutes(45), slot.length());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0"})
  void aSlotEndsAfterItsStart(int from, int to) {
    assertThrows(IllegalArgumentException.class, () -> slot(from, to));
  }

  private static TimeSlot slot(int fromMinute, int toMinute) {
    return new TimeSlot(
        TEN.plus(Duration.ofMinutes(fromMinute)), TEN.plus(Duration.ofMinutes(toMinute)));
  }
}
