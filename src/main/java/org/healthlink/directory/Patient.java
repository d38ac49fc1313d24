package org.healthlink.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.Encryption;

/**
 * A patient for whom visits are booked. Created and replaced as a whole by the front desk; not
 * every patient signs in, so {@code subject} may be absent, but no two patients share one.
 */
@Entity
@Table(name = "patients")
public class Patient {

  private static final EncryptedColumn NAME = new EncryptedColumn("patients", "name");
  private static final EncryptedColumn EMAIL = new EncryptedColumn("patients", "email");
  private static final String EMAIL_HASH = "patients.email";

  /** What only this application can read of a patient. */
  static final List<EncryptedColumn> ENCRYPTED = List.of(NAME, EMAIL);

  @Id private UUID id;

  @Column(name = "name")
  private String encryptedName;

  @Column(name = "email")
  private String encryptedEmail;

  private String emailHash;
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
    encryptedName = NAME.encrypt(id, profile.name());
    encryptedEmail = EMAIL.encrypt(id, profile.email());
    emailHash = emailHashNow();
    subject = profile.subject();
    timeZone = profile.timeZone().getId();
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

  /** By which the patient is found, under the key that writes now. */
  String emailHashNow() {
    return Encryption.current().hash(EMAIL_HASH, normal(email()));
  }

  /** By which patients with an e-mail address are found, whatever its case. */
  static List<String> emailHashes(String email) {
    return Encryption.current().hashes(EMAIL_HASH, normal(email));
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }
}
