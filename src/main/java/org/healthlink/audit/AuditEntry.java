package org.healthlink.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody did. Holds identifiers and no content: nothing that is encrypted
 * elsewhere. Written once; later only its place in the chain is added.
 */
@Entity
@Table(name = "audit_entries")
public class AuditEntry {

  @Id private UUID id;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String actor;

  @Column(updatable = false)
  private String roles;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AuditAction action;

  @Column(updatable = false)
  private UUID appointmentId;

  @Column(updatable = false)
  private UUID doctorId;

  @Column(updatable = false)
  private UUID patientId;

  @Column(updatable = false)
  private String detail;

  @Column(updatable = false)
  private String requestId;

  @Column(updatable = false)
  private byte[] mac;

  private Long sealNumber;
  private byte[] seal;

  /** For JPA. */
  protected AuditEntry() {}

  AuditEntry(UUID id, Instant at, Actor actor, AuditAction action, AuditSubject subject) {
    this.id = id;
    this.at = at;
    this.actor = actor.name();
    this.roles = actor.roles();
    this.requestId = actor.requestId();
    this.action = action;
    this.appointmentId = subject.appointmentId();
    this.doctorId = subject.doctorId();
    this.patientId = subject.patientId();
    this.detail = subject.detail();
  }

  void sign(AuditChain chain) {
    mac = chain.mac(this);
  }

  boolean isSignedBy(AuditChain chain) {
    return Arrays.equals(mac, chain.mac(this));
  }

  void seal(long number, byte[] newSeal) {
    sealNumber = number;
    seal = newSeal;
  }

  public UUID id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  /** The token's {@code sub}; {@code system} for what happens by itself. */
  public String actor() {
    return actor;
  }

  /** The actor's roles, comma-separated; empty for the system. */
  public String roles() {
    return roles;
  }

  public AuditAction action() {
    return action;
  }

  public Optional<UUID> appointmentId() {
    return Optional.ofNullable(appointmentId);
  }

  public Optional<UUID> doctorId() {
    return Optional.ofNullable(doctorId);
  }

  public Optional<UUID> patientId() {
    return Optional.ofNullable(patientId);
  }

  /** What more there is to say, in a few words without content. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  byte[] mac() {
    return mac;
  }

  /** Its place in the chain, from 1; absent until it is sealed. */
  public Optional<Long> sealNumber() {
    return Optional.ofNullable(sealNumber);
  }

  byte[] seal() {
    return seal;
  }
}
