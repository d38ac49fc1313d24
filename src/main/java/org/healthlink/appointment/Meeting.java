package org.healthlink.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.healthlink.platform.encryption.EncryptedColumn;

/**
 * The current meeting of an appointment, as it was when the appointment was read. Only the birth of
 * the appointment writes it through JPA; afterwards the meeting's own ledger does, beside the
 * appointment's version.
 */
@Embeddable
public class Meeting {

  private static final String ZOOM = "ZOOM";

  /** How the keys to the meeting are kept in the appointment's row. */
  public static final EncryptedColumn JOIN_URL =
      new EncryptedColumn("appointments", "zoom_join_url");

  /** See {@link #JOIN_URL}. */
  public static final EncryptedColumn PASSCODE =
      new EncryptedColumn("appointments", "zoom_meeting_password");

  @Column(name = "meeting_reference", updatable = false)
  private String reference;

  @Enumerated(EnumType.STRING)
  @Column(name = "meeting_state", updatable = false)
  private MeetingState state;

  @Column(name = "meeting_due_at", updatable = false)
  private Instant dueAt;

  @Column(name = "meeting_wanted_at", updatable = false)
  private Instant wantedAt;

  @Column(name = "meeting_provider", updatable = false)
  private String provider;

  @Column(name = "visit_place", updatable = false)
  private String place;

  @Column(name = "visit_generation", updatable = false)
  private int generation;

  @Column(name = "meeting_alternative_host", updatable = false)
  private boolean alternativeHost;

  @Column(name = "meeting_attempts", updatable = false)
  private int attempts;

  @Column(name = "meeting_problem_code", updatable = false)
  private String problemCode;

  @Column(name = "meeting_problem_detail", updatable = false)
  private String problemDetail;

  @Column(name = "meeting_problem_at", updatable = false)
  private Instant problemAt;

  @Column(name = "zoom_meeting_id", updatable = false)
  private Long zoomMeetingId;

  @Column(name = "zoom_join_url", updatable = false)
  private String encryptedJoinUrl;

  @Column(name = "zoom_meeting_password", updatable = false)
  private String encryptedPasscode;

  /** For JPA. */
  protected Meeting() {}

  /** A meeting that is to be made, due at once. */
  static Meeting wanted(String reference, Instant now) {
    Meeting meeting = new Meeting();
    meeting.reference = reference;
    meeting.state = MeetingState.PENDING;
    meeting.dueAt = now;
    meeting.wantedAt = now;
    return meeting;
  }

  /** A visit that takes place in a room, which is opened at the door: nothing is to be done. */
  static Meeting atTheDoor(String reference) {
    Meeting meeting = new Meeting();
    meeting.reference = reference;
    meeting.state = MeetingState.READY;
    return meeting;
  }

  /** No meeting: the visit does not want one. */
  static Meeting notNeeded(String reference) {
    Meeting meeting = new Meeting();
    meeting.reference = reference;
    meeting.state = MeetingState.NOT_NEEDED;
    return meeting;
  }

  /** Why a meeting is not in order. */
  public record Problem(String code, String detail, Instant at) {

    /** A meeting that is there does not know yet what has changed. */
    public static Problem updatePending(Instant at) {
      return new Problem("update-pending", "The change has not reached the provider yet.", at);
    }
  }

  /** What becomes of the meeting when its appointment has changed. */
  record Next(MeetingState state, Problem problem) {}

  /** Empty when the change is none of the meeting's business. */
  Optional<Next> after(Appointment changed, boolean offered, boolean rooms, Instant now) {
    boolean exists = zoomMeetingId != null;
    boolean wanted =
        changed.type() == AppointmentType.ONLINE && changed.status().active() && offered;
    if (wanted && exists) {
      return Optional.of(new Next(MeetingState.READY, Problem.updatePending(now)));
    }
    if (wanted) {
      return Optional.of(new Next(MeetingState.PENDING, null));
    }
    if (rooms && !offered && changed.type() == AppointmentType.ONLINE) {
      return changed.status().active()
          ? Optional.of(new Next(MeetingState.READY, null))
          : Optional.empty();
    }
    boolean kept =
        exists
            && changed.status() != AppointmentStatus.CANCELLED
            && changed.type() == AppointmentType.ONLINE;
    boolean nothingToTakeAway = state == MeetingState.NOT_NEEDED || state == MeetingState.REMOVED;
    return kept || nothingToTakeAway
        ? Optional.empty()
        : Optional.of(new Next(MeetingState.PENDING, null));
  }

  /** The opaque mark by which a provider's meeting is known again; says nothing of anybody. */
  public String reference() {
    return reference;
  }

  public MeetingState state() {
    return state;
  }

  /** When something is to be done for it next; absent when nothing is. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** Who holds the visit: where it takes place once that is decided, else who made the meeting. */
  public Optional<String> provider() {
    return Optional.ofNullable(place == null ? provider : place);
  }

  /** Whether there is a meeting at Zoom, wherever the visit takes place by now. */
  boolean isAtZoom() {
    return zoomMeetingId != null && ZOOM.equals(provider);
  }

  /** Where the visit takes place, once somebody has come to its door. */
  public Optional<String> place() {
    return Optional.ofNullable(place);
  }

  /** How often somebody has been removed from the visit's room. */
  public int generation() {
    return generation;
  }

  /**
   * Whether somebody else's account holds the meeting and the doctor's own one may start it, over
   * the join link.
   */
  public boolean doctorIsAlternativeHost() {
    return alternativeHost;
  }

  /** Failed tries since the last success, and the success itself. */
  public int attempts() {
    return attempts;
  }

  public Optional<Problem> problem() {
    return Optional.ofNullable(problemCode)
        .map(code -> new Problem(code, problemDetail, problemAt));
  }

  public Optional<Long> zoomMeetingId() {
    return Optional.ofNullable(zoomMeetingId);
  }

  String encryptedJoinUrl() {
    return encryptedJoinUrl;
  }

  String encryptedPasscode() {
    return encryptedPasscode;
  }
}
