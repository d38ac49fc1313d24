package org.healthlink.directory;

import java.util.UUID;

/** A patient was created or replaced; fired inside the transaction that does it. */
public record PatientChanged(UUID patientId) {}
