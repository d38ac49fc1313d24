package org.healthlink.appointment.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** The body of {@code POST /appointments/{id}/reschedule}. */
public record NewTime(
    @NotNull OffsetDateTime startTime, @Min(5) @Max(480) Integer durationMinutes) {}
