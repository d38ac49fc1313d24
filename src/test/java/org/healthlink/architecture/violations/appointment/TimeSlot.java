package org.healthlink.architecture.violations.appointment;

import java.time.Instant;

/** A value type that vendors may know. */
public record TimeSlot(Instant startTime) {}
