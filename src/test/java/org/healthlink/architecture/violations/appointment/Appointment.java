package org.healthlink.architecture.violations.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity for others to misuse. */
@Entity
public class Appointment {
  @Id private UUID id;
}
