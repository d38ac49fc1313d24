package org.healthlink.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;

/** The one end of the chain, and its key, which stands there encrypted. */
@Entity
@Table(name = "audit_chain")
class ChainHead {

  static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000a0d1");
  static final EncryptedColumn KEY = new EncryptedColumn("audit_chain", "key");

  @Id private UUID id;

  @Column(name = "key", updatable = false)
  private String encryptedKey;

  private long headNumber;
  private byte[] headSeal;
  private byte[] headMac;
  private Instant sealedUntil;

  /** For JPA. */
  protected ChainHead() {}

  AuditChain chain() {
    return new AuditChain(Base64.getDecoder().decode(KEY.decrypt(id, encryptedKey)));
  }

  long number() {
    return headNumber;
  }

  byte[] seal() {
    return headSeal;
  }

  /** The time of the youngest entry that is sealed; empty when none is. */
  Optional<Instant> sealedUntil() {
    return Optional.ofNullable(sealedUntil);
  }

  /** Whether it is as we left it. */
  boolean isOurs(AuditChain chain) {
    return Arrays.equals(headMac, chain.head(headNumber, headSeal));
  }

  void append(AuditChain chain, AuditEntry entry) {
    headNumber++;
    headSeal = chain.seal(headNumber, headSeal, entry.mac());
    headMac = chain.head(headNumber, headSeal);
    sealedUntil =
        sealedUntil == null || sealedUntil.isBefore(entry.at()) ? entry.at() : sealedUntil;
    entry.seal(headNumber, headSeal);
  }
}
