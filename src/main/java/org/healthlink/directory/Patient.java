package org.healthlink.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A patient for whom visits are booked. Created and replaced as a whole by the front desk; not
 * every patient signs in, so {@code subject} may be absent, but no two patients share one.
 */
@Entity
@Table(name = "patients")
public class Patient {

  @Id private UUID id;
  private String name;
  private String email;
  private String subject;
  private String timeZone;
  @Version private long version;
  private Instant updatedAt;

  /** For JPA. */
  protected Patient() {}

  Patient(UUID id) {
    this.id = id;
  }

  void replace(PatientProfile profile, Instant now) {
    name = profile.name();
    email = profile.email();
    subject = profile.subject();
    timeZone = profile.timeZone().getId();
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }
}
