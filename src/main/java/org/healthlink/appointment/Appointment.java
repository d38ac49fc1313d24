package org.healthlink.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.hibernate.annotations.Formula;

/**
 * A visit of a patient with a doctor.
 *
 * <p>It is born {@code SCHEDULED}. An ONLINE one is born with a meeting that is {@code PENDING} and
 * due at once: its row is the order to make it, written in the booking's own transaction, so that
 * neither a crash nor a lost event can lose it. When the provider has made the meeting it is {@code
 * READY} and the row holds its links; what goes wrong on the way stands in the row as its problem,
 * with the time of the next attempt. An appointment that is no longer active keeps its row and
 * frees its slot.
 *
 * <p>{@code version} counts changes of the appointment; what happens to its meeting never bumps it.
 */
@Entity
@Table(name = "appointments")
public class Appointment {

  private static final EncryptedColumn REASON = column("reason_for_visit");
  private static final EncryptedColumn NOTES = column("notes");
  private static final EncryptedColumn CANCELLATION = column("cancellation_reason");

  /** What only this application can read of an appointment, its meeting's keys included. */
  static final List<EncryptedColumn> ENCRYPTED =
      List.of(REASON, NOTES, CANCELLATION, Meeting.JOIN_URL, Meeting.PASSCODE);

  @Id private UUID id;
  private UUID doctorId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private AppointmentType type;

  @Enumerated(EnumType.STRING)
  private AppointmentStatus status;

  @Embedded private TimeSlot slot;

  @Column(name = "reason_for_visit")
  private String encryptedReason;

  @Column(name = "notes")
  private String encryptedNotes;

  @Column(name = "cancellation_reason")
  private String encryptedCancellationReason;

  @Formula("(select d.time_zone from doctors d where d.id = doctor_id)")
  private String timeZone;

  @Version private long version;
  private Instant createdAt;
  private Instant updatedAt;
  @Embedded private Meeting meeting;

  /** For JPA. */
  protected Appointment() {}

  Appointment(
      UUID id,
      BookingRequest request,
      TimeSlot slot,
      ZoneId timeZone,
      Meeting meeting,
      Instant now) {
    this.id = id;
    this.doctorId = request.doctorId();
    this.patientId = request.patientId();
    this.type = request.type();
    this.status = AppointmentStatus.SCHEDULED;
    this.slot = slot;
    this.timeZone = timeZone.getId();
    this.encryptedReason = REASON.encrypt(id, request.reasonForVisit());
    this.encryptedNotes = NOTES.encrypt(id, request.notes());
    this.meeting = meeting;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Does what the action says to the status.
   *
   * @throws IllegalTransitionException when the table of transitions does not allow it
   */
  void apply(AppointmentAction action, Instant now) {
    status = require(action, now);
    updatedAt = now;
  }

  /** The status that the action leads to; throws as {@link #apply} does and changes nothing. */
  AppointmentStatus require(AppointmentAction action, Instant now) {
    return action
        .apply(status, slot, now)
        .orElseThrow(() -> new IllegalTransitionException(status));
  }

  void cancel(String reason, Instant now) {
    apply(AppointmentAction.CANCEL, now);
    encryptedCancellationReason = CANCELLATION.encrypt(id, reason);
  }

  void reschedule(TimeSlot newSlot, Instant now) {
    apply(AppointmentAction.RESCHEDULE, now);
    slot = newSlot;
  }

  void patch(AppointmentPatch patch, Instant now) {
    if (patch.reasonForVisit() != null) {
      encryptedReason = REASON.encrypt(id, patch.reasonForVisit().orElse(null));
    }
    if (patch.notes() != null) {
      encryptedNotes = NOTES.encrypt(id, patch.notes().orElse(null));
    }
    if (patch.type() != null) {
      type = patch.type();
    }
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID doctorId() {
    return doctorId;
  }

  public UUID patientId() {
    return patientId;
  }

  public AppointmentType type() {
    return type;
  }

  public AppointmentStatus status() {
    return status;
  }

  public TimeSlot slot() {
    return slot;
  }

  /** The doctor's, as it was when the appointment was read. */
  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Optional<String> reasonForVisit() {
    return Optional.ofNullable(REASON.decrypt(id, encryptedReason));
  }

  public Optional<String> notes() {
    return Optional.ofNullable(NOTES.decrypt(id, encryptedNotes));
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Meeting meeting() {
    return meeting;
  }

  /** Lets its holder into the meeting; absent without one. */
  public Optional<String> joinUrl() {
    return Optional.ofNullable(Meeting.JOIN_URL.decrypt(id, meeting.encryptedJoinUrl()));
  }

  /** Absent when there is no meeting, or it has none. */
  public Optional<String> passcode() {
    return Optional.ofNullable(Meeting.PASSCODE.decrypt(id, meeting.encryptedPasscode()));
  }

  private static EncryptedColumn column(String name) {
    return new EncryptedColumn("appointments", name);
  }

  /** Whether there is a Zoom meeting for this visit, wherever the visit takes place by now. */
  public boolean hasZoomMeeting() {
    return status.active() && meeting.state() == MeetingState.READY && meeting.isAtZoom();
  }

  /** Whether people can be sent to a Zoom meeting for this visit now. */
  public boolean hasUsableZoomMeeting() {
    return hasZoomMeeting() && meeting.place().filter(place -> !place.equals("ZOOM")).isEmpty();
  }
}
