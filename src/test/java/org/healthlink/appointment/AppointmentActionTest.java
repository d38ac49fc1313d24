package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provider says of a meeting; what people do is tested over HTTP. */
class AppointmentActionTest {

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, IN_PROGRESS, ",
    "CHECKED_IN, IN_PROGRESS, ",
    "IN_PROGRESS, IN_PROGRESS, COMPLETED",
    "COMPLETED, , ",
    "CANCELLED, , ",
    "NO_SHOW, , ",
  })
  void aMeetingThatBeginsAndEndsMovesItsVisit(
      AppointmentStatus from, AppointmentStatus started, AppointmentStatus ended) {
    assertEquals(Optional.ofNullable(started), after(AppointmentAction.MEETING_STARTED, from, 0));
    assertEquals(Optional.ofNullable(ended), after(AppointmentAction.MEETING_ENDED, from, 0));
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "1, true"})
  void aMeetingThatEndsBeforeTheSlotDoesEndsNoVisit(int seconds, boolean completed) {
    assertEquals(
        completed,
        after(AppointmentAction.MEETING_ENDED, AppointmentStatus.IN_PROGRESS, seconds).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"-86400", "86400"})
  void aMeetingMayBeginAtAnyTime(int seconds) {
    assertEquals(
        Optional.of(AppointmentStatus.IN_PROGRESS),
        after(AppointmentAction.MEETING_STARTED, AppointmentStatus.SCHEDULED, seconds));
  }

  /** Counted from the slot's end. */
  private static Optional<AppointmentStatus> after(
      AppointmentAction action, AppointmentStatus from, int seconds) {
    TimeSlot slot = AppointmentFixture.SLOT;
    return action.apply(from, slot, slot.endTime().plus(Duration.ofSeconds(seconds)));
  }
}
