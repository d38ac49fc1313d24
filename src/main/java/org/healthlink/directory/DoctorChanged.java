package org.healthlink.directory;

import java.util.UUID;

/** A doctor was created or replaced; fired inside the transaction that does it. */
public record DoctorChanged(UUID doctorId) {}
