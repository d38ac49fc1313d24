package org.healthlink.appointment;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** The doctor or the patient has another visit at that time; nothing was changed. */
@ApplicationException(rollback = true)
public class SlotTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID doctorId;
  private final UUID patientId;
  private final transient TimeSlot wanted;

  public SlotTakenException(UUID doctorId, UUID patientId, TimeSlot wanted) {
    super("slot taken");
    this.doctorId = doctorId;
    this.patientId = patientId;
    this.wanted = wanted;
  }

  public UUID doctorId() {
    return doctorId;
  }

  public UUID patientId() {
    return patientId;
  }

  public TimeSlot wanted() {
    return wanted;
  }
}
