package org.healthlink.appointment.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.BookingRequest;
import org.healthlink.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAppointmentTest {

  private static final UUID PATIENT = new UUID(0, 2);

  @Test
  void aBodyBecomesABookingAtAnInstant() {
    BookingRequest request = body("2026-12-01T10:00:00+01:00", 45).toRequest(PATIENT);
    assertEquals(Instant.parse("2026-12-01T09:00:00Z"), request.startTime());
    assertEquals(Duration.ofMinutes(45), request.duration());
    assertEquals(PATIENT, request.patientId());
    assertEquals("cough", request.reasonForVisit());
  }

  @Test
  void withoutALengthItIsTheDoctorsOwn() {
    assertNull(body("2026-12-01T10:00:00Z", null).toRequest(PATIENT).duration());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01T10:00:01Z",
        "2026-12-01T10:00:00.000000001Z",
        "1969-12-31T23:59:59Z",
      })
  void aVisitBeginsWithAWholeMinute(String start) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> body(start, 30).toRequest(PATIENT));
    assertEquals("/startTime", refused.errors().get(0).pointer());
  }

  private static NewAppointment body(String start, Integer minutes) {
    return new NewAppointment(
        new UUID(0, 1),
        null,
        AppointmentType.ONLINE,
        OffsetDateTime.parse(start),
        minutes,
        "cough",
        null);
  }
}
