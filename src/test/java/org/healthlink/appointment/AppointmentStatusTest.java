package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AppointmentStatusTest {

  @Test
  void theFirstThreeBlockTheirSlot() {
    assertEquals(
        EnumSet.of(
            AppointmentStatus.SCHEDULED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.IN_PROGRESS),
        Arrays.stream(AppointmentStatus.values())
            .filter(AppointmentStatus::active)
            .collect(Collectors.toSet()));
  }

  @Test
  void theNamesAreThoseOfTheContract() {
    assertEquals(
        "[SCHEDULED, CHECKED_IN, IN_PROGRESS, COMPLETED, CANCELLED, NO_SHOW]",
        Arrays.toString(AppointmentStatus.values()));
  }
}
