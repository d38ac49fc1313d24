package org.healthlink.appointment;

import java.time.Instant;
import java.util.UUID;

/**
 * Which appointments a list is asked for; null fields do not narrow it.
 *
 * @param from the earliest start time, inclusive
 * @param to the start time before which it lies
 * @param visibleTo whose appointments alone are listed; null for everybody's
 * @param after the last appointment of the page before this one
 * @param limit how many at most
 */
public record AppointmentFilter(
    Instant from,
    Instant to,
    UUID doctorId,
    UUID patientId,
    AppointmentStatus status,
    Person visibleTo,
    Position after,
    int limit) {

  /** Somebody as a patient, as a doctor, or both; null for what the person is not. */
  public record Person(UUID patientId, UUID doctorId) {}

  /** A place in the order by start time, then identifier. */
  public record Position(Instant startTime, UUID id) {}
}
