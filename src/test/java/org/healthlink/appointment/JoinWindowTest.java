package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinWindowTest {

  private final JoinWindow window =
      JoinWindow.around(
          new TimeSlot(at("10:00:00"), at("10:30:00")),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "09:44:59, EARLY",
    "09:45:00, OPEN",
    "10:00:00, OPEN",
    "11:29:59, OPEN",
    "11:30:00, OVER",
    "12:00:00, OVER",
  })
  void theDoorOpensBeforeTheVisitAndClosesAfterIt(String time, String state) {
    Instant now = at(time);
    assertEquals(state.equals("EARLY"), window.isEarly(now));
    assertEquals(state.equals("OPEN"), window.isOpen(now));
    assertEquals(state.equals("OVER"), window.isOver(now));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-12-01T" + time + "Z");
  }
}
