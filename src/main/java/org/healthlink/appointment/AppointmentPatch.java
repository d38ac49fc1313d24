package org.healthlink.appointment;

import java.util.Optional;

/**
 * A change of single fields (RFC 7396). Each field is null when it stays as it is, and an empty
 * value when it is taken away.
 */
public record AppointmentPatch(
    Optional<String> reasonForVisit, Optional<String> notes, AppointmentType type) {}
