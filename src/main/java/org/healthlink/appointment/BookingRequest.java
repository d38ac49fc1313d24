package org.healthlink.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a caller wants to book; its form is right, its possibility is yet to be found out.
 *
 * @param startTime a whole minute
 * @param duration null for the doctor's own slot length
 * @param reasonForVisit null when not given
 * @param notes null when not given
 */
public record BookingRequest(
    UUID doctorId,
    UUID patientId,
    AppointmentType type,
    Instant startTime,
    Duration duration,
    String reasonForVisit,
    String notes) {}
