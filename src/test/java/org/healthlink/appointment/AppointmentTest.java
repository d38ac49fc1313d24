package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, READY, true",
    "CHECKED_IN, READY, true",
    "IN_PROGRESS, READY, true",
    "COMPLETED, READY, false",
    "CANCELLED, READY, false",
    "NO_SHOW, READY, false",
    "SCHEDULED, PENDING, false",
    "SCHEDULED, FAILED, false",
    "SCHEDULED, NOT_NEEDED, false",
    "SCHEDULED, REMOVED, false",
  })
  void peopleAreSentToAReadyMeetingOfAnActiveVisit(
      AppointmentStatus status, MeetingState state, boolean usable) {
    assertEquals(usable, AppointmentFixture.online(status, state).hasUsableZoomMeeting());
  }

  @Test
  void aMeetingWithoutANumberIsNotZooms() {
    Appointment elsewhere =
        AppointmentFixture.online(AppointmentStatus.SCHEDULED, MeetingState.READY);
    Fields.set(elsewhere.meeting(), "zoomMeetingId", null);
    assertEquals(false, elsewhere.hasUsableZoomMeeting());
  }

  @ParameterizedTest
  @CsvSource({
    "https://visits.example/healthlink, https://visits.example/healthlink/visit/1",
    "https://visits.example/healthlink//, https://visits.example/healthlink/visit/1",
    ", /healthlink/visit/1",
  })
  void addressesLieBelowThePublicOneOrThisHost(String configured, String address) {
    AppointmentConfiguration configuration = AppointmentFixture.configuration(true);
    Fields.set(configuration, "publicUrl", Optional.ofNullable(configured));
    assertEquals(address, configuration.address("/visit/1"));
  }
}
