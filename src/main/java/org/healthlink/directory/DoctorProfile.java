package org.healthlink.directory;

import java.time.ZoneId;

/**
 * All that an administrator says of a doctor.
 *
 * @param zoomUserId null for a doctor without a Zoom user
 * @param slotMinutes 5 to 480
 */
public record DoctorProfile(
    String name,
    String email,
    String subject,
    String zoomUserId,
    ZoneId timeZone,
    int slotMinutes,
    WorkingHours workingHours,
    Absences absences) {}
