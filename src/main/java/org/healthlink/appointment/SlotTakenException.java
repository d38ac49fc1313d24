package org.healthlink.appointment;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The doctor or the patient has another visit at that time; nothing was changed. */
@ApplicationException(rollback = true)
public class SlotTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID doctorId;
  private final UUID patientId;
  private final Instant startTime;
  private final Duration duration;

  SlotTakenException(BookingRequest request) {
    this(request.doctorId(), request.patientId(), request.startTime(), request.duration());
  }

  SlotTakenException(UUID doctorId, UUID patientId, Instant startTime, Duration duration) {
    super("slot taken", null, false, false);
    this.doctorId = doctorId;
    this.patientId = patientId;
    this.startTime = startTime;
    this.duration = duration;
  }

  UUID doctorId() {
    return doctorId;
  }

  UUID patientId() {
    return patientId;
  }

  Instant startTime() {
    return startTime;
  }

  /** As it was asked for; absent for the doctor's own slot length. */
  Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }
}
