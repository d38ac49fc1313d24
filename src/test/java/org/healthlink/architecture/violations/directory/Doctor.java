package org.healthlink.architecture.violations.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity for others to misuse. */
@Entity
public class Doctor {
  @Id private UUID id;
}
