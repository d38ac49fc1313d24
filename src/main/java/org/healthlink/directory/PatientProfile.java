package org.healthlink.directory;

import java.time.ZoneId;

/**
 * All that the front desk says of a patient.
 *
 * @param subject null for a patient who does not sign in
 */
public record PatientProfile(String name, String email, String subject, ZoneId timeZone) {}
