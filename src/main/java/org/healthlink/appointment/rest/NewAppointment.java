package org.healthlink.appointment.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.BookingRequest;
import org.healthlink.problem.ProblemException;

/** The body of {@code POST /appointments}. */
public record NewAppointment(
    @NotNull UUID doctorId,
    UUID patientId,
    @NotNull AppointmentType type,
    @NotNull OffsetDateTime startTime,
    @Min(5) @Max(480) Integer durationMinutes,
    @Size(max = 2000) String reasonForVisit,
    @Size(max = 4000) String notes) {

  BookingRequest toRequest(UUID bookedFor) {
    return new BookingRequest(
        doctorId,
        bookedFor,
        type,
        wholeMinute(startTime),
        durationMinutes == null ? null : Duration.ofMinutes(durationMinutes),
        reasonForVisit,
        notes);
  }

  static Instant wholeMinute(OffsetDateTime time) {
    Instant instant = time.toInstant();
    if (instant.getEpochSecond() % 60 != 0 || instant.getNano() != 0) {
      throw ProblemException.invalid("/startTime", "a whole minute is expected");
    }
    return instant;
  }
}
