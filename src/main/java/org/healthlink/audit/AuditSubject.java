package org.healthlink.audit;

import java.util.UUID;

/**
 * What an entry is about; null for what it is not about.
 *
 * @param detail what more there is to say, in a few words without content
 */
public record AuditSubject(UUID appointmentId, UUID doctorId, UUID patientId, String detail) {

  public static AuditSubject appointment(UUID id, String detail) {
    return new AuditSubject(id, null, null, detail);
  }

  public static AuditSubject doctor(UUID id) {
    return new AuditSubject(null, id, null, null);
  }

  public static AuditSubject patient(UUID id) {
    return new AuditSubject(null, null, id, null);
  }
}
