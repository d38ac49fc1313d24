package org.healthlink.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;

/**
 * A doctor who can be booked. Created and replaced as a whole by an administrator; the identifier
 * is the hospital's and never changes. {@code subject} is the name under which the identity
 * provider knows the person; no two doctors share one.
 */
@Entity
@Table(name = "doctors")
public class Doctor {

  private static final EncryptedColumn NAME = new EncryptedColumn("doctors", "name");
  private static final EncryptedColumn EMAIL = new EncryptedColumn("doctors", "email");

  /** What only this application can read of a doctor. */
  static final List<EncryptedColumn> ENCRYPTED = List.of(NAME, EMAIL);

  @Id private UUID id;

  @Column(name = "name")
  private String encryptedName;

  @Column(name = "email")
  private String encryptedEmail;

  private String subject;
  private String zoomUserId;

  @Column(insertable = false, updatable = false)
  private String zoomUserState;

  private String timeZone;
  private int slotMinutes;

  @Convert(converter = WorkingHoursConverter.class)
  private WorkingHours workingHours;

  @Convert(converter = AbsencesConverter.class)
  private Absences absences;

  @Version private long version;
  private Instant updatedAt;

  /** For JPA. */
  protected Doctor() {}

  Doctor(UUID id) {
    this.id = id;
  }

  void replace(DoctorProfile profile, Instant now) {
    encryptedName = NAME.encrypt(id, profile.name());
    encryptedEmail = EMAIL.encrypt(id, profile.email());
    subject = profile.subject();
    zoomUserId = profile.zoomUserId();
    timeZone = profile.timeZone().getId();
    slotMinutes = profile.slotMinutes();
    workingHours = profile.workingHours();
    absences = profile.absences();
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return NAME.decrypt(id, encryptedName);
  }

  public String email() {
    return EMAIL.decrypt(id, encryptedEmail);
  }

  public String subject() {
    return subject;
  }

  /** The Zoom user, an id or an e-mail address, that hosts this doctor's visits. */
  public Optional<String> zoomUserId() {
    return Optional.ofNullable(zoomUserId);
  }

  /**
   * What the provider of meetings said of the doctor's account when it was last asked, in its
   * words; empty when nobody has asked yet.
   */
  public Optional<String> zoomUserState() {
    return Optional.ofNullable(zoomUserState);
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  /** The length of a visit when none is asked for, and the step of the slots on offer. */
  public int slotMinutes() {
    return slotMinutes;
  }

  public WorkingHours workingHours() {
    return workingHours;
  }

  public Absences absences() {
    return absences;
  }
}
