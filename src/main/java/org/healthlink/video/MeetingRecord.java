package org.healthlink.video;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.Meeting;
import org.healthlink.appointment.Meeting.Problem;
import org.healthlink.appointment.MeetingState;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingTask.Doubt;
import org.healthlink.video.MeetingTask.Step;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The meeting's side of an appointment's row: what is known of the current meeting and who works on
 * it. It reads the appointment's side and never writes it, so that the appointment's version stays.
 * Changed by {@link MeetingLedger} alone, under a lock on the row.
 */
@Entity
@DynamicUpdate
@Table(name = "appointments")
class MeetingRecord {

  /**
   * What a create made is in the provider's lists after this. Zoom does not say how late they are.
   */
  static final Duration LISTS_SETTLE = Duration.ofMinutes(2);

  @Id private UUID id;

  @Column(insertable = false, updatable = false)
  private UUID doctorId;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private AppointmentType type;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private AppointmentStatus status;

  @Embedded private TimeSlot slot;

  @Column(name = "meeting_reference", insertable = false, updatable = false)
  private String reference;

  @Enumerated(EnumType.STRING)
  @Column(name = "meeting_state")
  private MeetingState state;

  @Column(name = "meeting_due_at")
  private Instant dueAt;

  /** Since when a booking waits for its first meeting; null when it does not. */
  @Column(name = "meeting_wanted_at")
  private Instant wantedAt;

  @Column(name = "meeting_provider")
  private String provider;

  @Column(name = "meeting_host")
  private String host;

  @Column(name = "meeting_host_reason")
  private String hostReason;

  @Column(name = "meeting_alternative_host")
  private boolean alternativeHost;

  @Column(name = "meeting_attempts")
  private int attempts;

  @Column(name = "meeting_problem_code")
  private String problemCode;

  @Column(name = "meeting_problem_detail")
  private String problemDetail;

  @Column(name = "meeting_problem_at")
  private Instant problemAt;

  @Column(name = "meeting_claim")
  private long claim;

  @Column(name = "meeting_leased_until")
  private Instant leasedUntil;

  @Column(name = "meeting_creates_in_doubt")
  private int createsInDoubt;

  @Column(name = "meeting_create_host")
  private String createHost;

  @Column(name = "meeting_create_sent_at")
  private Instant createSentAt;

  @Column(name = "meeting_told_start")
  private Instant toldStart;

  @Column(name = "meeting_told_end")
  private Instant toldEnd;

  @Column(name = "meeting_missing_since")
  private Instant missingSince;

  @Column(name = "meeting_checked_at")
  private Instant checkedAt;

  @Column(name = "zoom_meeting_id")
  private Long zoomMeetingId;

  @Column(name = "zoom_join_url")
  private String encryptedJoinUrl;

  @Column(name = "zoom_meeting_password")
  private String encryptedPasscode;

  /** For JPA. */
  protected MeetingRecord() {}

  UUID id() {
    return id;
  }

  UUID doctorId() {
    return doctorId;
  }

  Long meetingId() {
    return zoomMeetingId;
  }

  String host() {
    return host;
  }

  MeetingState state() {
    return state;
  }

  /** Since when a booking waits for its first meeting; empty when it does not. */
  Optional<Instant> wantedAt() {
    return Optional.ofNullable(wantedAt);
  }

  /** What the account that should hold the meeting is chosen from. */
  HostNeed hostNeed(HostNeed.DoctorsAccount doctor) {
    // What may exist already is dealt with where it was sent to.
    String current = createsInDoubt > 0 && zoomMeetingId == null ? createHost : host;
    return new HostNeed(id, slot, doctor, current);
  }

  boolean wantsMeeting() {
    return type == AppointmentType.ONLINE && status.active();
  }

  MeetingPlan.Known known(boolean offered, String wantedHost) {
    return new MeetingPlan.Known(
        type,
        status,
        slot,
        offered,
        zoomMeetingId != null,
        createsInDoubt > 0,
        host,
        wantedHost,
        told());
  }

  private TimeSlot told() {
    return toldStart == null || toldEnd == null ? null : new TimeSlot(toldStart, toldEnd);
  }

  /** Whether this claim is still the last one. */
  boolean isClaimedBy(MeetingTask task) {
    return claim == task.claim();
  }

  /** Claims the meeting for one step; a create counts as sent from here on. */
  MeetingTask lease(Step step, HostChoice choice, Instant now, Duration length) {
    boolean final_ = createSentAt == null || !now.isBefore(createSentAt.plus(LISTS_SETTLE));
    Doubt doubt = new Doubt(createsInDoubt, createsInDoubt > 0 ? createHost : null, final_);
    MeetingOrder order;
    if (step == Step.CREATE) {
      boolean bound = createsInDoubt > 0;
      createHost = bound ? createHost : choice.account();
      order = new MeetingOrder(reference, createHost, choice.alternativeHost(), slot);
      hostReason = choice.reason();
      createsInDoubt++;
      createSentAt = now;
    } else {
      order = new MeetingOrder(reference, host, null, slot);
      // From here on the provider may have changed it, whatever becomes of this claim.
      toldStart = null;
      toldEnd = null;
    }
    boolean first = problemCode == null && leasedUntil == null;
    attempts = first ? 1 : attempts + 1;
    claim++;
    leasedUntil = now.plus(length);
    return new MeetingTask(id, claim, attempts, step, zoomMeetingId, order, doubt, leasedUntil);
  }

  /** The meeting exists and knows the time of the task's order. */
  void made(
      MeetingTask task, String providerName, MeetingDetails details, int inDoubt, Instant now) {
    if (task.step() == Step.CREATE) {
      host = task.order().host();
      alternativeHost = details.alternativeHost();
    }
    provider = providerName;
    zoomMeetingId = details.id();
    keep(details);
    toldStart = task.order().slot().startTime();
    toldEnd = task.order().slot().endTime();
    checkedAt = now;
    missingSince = null;
    inOrder(inDoubt);
  }

  /** Writes nothing new when nothing is: each encryption of a text differs from the one before. */
  private void keep(MeetingDetails details) {
    if (!details.joinUrl().equals(Meeting.JOIN_URL.decrypt(id, encryptedJoinUrl))) {
      encryptedJoinUrl = Meeting.JOIN_URL.encrypt(id, details.joinUrl());
    }
    if (!Objects.equals(details.passcode(), Meeting.PASSCODE.decrypt(id, encryptedPasscode))) {
      encryptedPasscode = Meeting.PASSCODE.encrypt(id, details.passcode());
    }
  }

  /** The meeting is gone; its links leave the row. */
  void removed(int inDoubt) {
    provider = null;
    host = null;
    alternativeHost = false;
    zoomMeetingId = null;
    encryptedJoinUrl = null;
    encryptedPasscode = null;
    toldStart = null;
    toldEnd = null;
    checkedAt = null;
    missingSince = null;
    inOrder(inDoubt);
  }

  private void inOrder(int inDoubt) {
    wantedAt = null;
    leasedUntil = null;
    createsInDoubt = inDoubt;
    withoutProblem();
  }

  /** The provider does not know it, for the first time or once more. */
  void missing(Instant now, Duration believedAfter) {
    leasedUntil = null;
    missingSince = missingSince == null ? now : missingSince;
    dueAt = now.plus(believedAfter);
    problem(
        "meeting-missing",
        "The provider does not know the meeting; it is asked once more before a new one is made.",
        now);
  }

  boolean hasBeenMissing(Instant now, Duration believedAfter) {
    return missingSince != null && !now.isBefore(missingSince.plus(believedAfter));
  }

  void failed(MeetingTask task, FailedAttempt failure, Instant now) {
    leasedUntil = null;
    createsInDoubt = failure.inDoubt();
    dueAt = failure.pause() == null ? null : now.plus(failure.pause());
    if (task.step() == Step.UPDATE) {
      String detail = failure.code() + ": " + failure.detail();
      problem(Problem.updatePending(now).code(), detail, now);
    } else {
      state = failure.pause() == null ? MeetingState.FAILED : MeetingState.PENDING;
      problem(failure.code(), failure.detail(), now);
    }
  }

  /** Nothing was tried; it goes back to the queue as if it had not been claimed. */
  void postponed(MeetingTask task, Duration pause, Instant now) {
    leasedUntil = null;
    attempts--;
    createsInDoubt = task.doubt().creates();
    dueAt = now.plus(pause);
  }

  void expired(Instant now) {
    state = MeetingState.FAILED;
    dueAt = null;
    problem("visit-over", "The visit was over before its meeting could be made.", now);
  }

  /** Nothing is to be done. */
  void atRest(MeetingPlan.Known known, boolean rooms) {
    state = MeetingPlan.atRest(known, rooms);
    wantedAt = null;
    dueAt = null;
    withoutProblem();
  }

  /** Something is to be done now, or when the provider's lists have settled. */
  void dueAgain(MeetingPlan.Action next, Instant now) {
    boolean onlyALook = createsInDoubt > 0 && (zoomMeetingId != null || !wantsMeeting());
    dueAt = onlyALook ? createSentAt.plus(LISTS_SETTLE) : now;
    boolean usable = zoomMeetingId != null && next == MeetingPlan.Action.UPDATE;
    state = usable ? MeetingState.READY : MeetingState.PENDING;
    if (usable && told() != null && !slot.equals(told())) {
      Problem pending = Problem.updatePending(now);
      problem(pending.code(), pending.detail(), pending.at());
    }
  }

  private void problem(String code, String detail, Instant now) {
    problemCode = code;
    problemDetail = detail;
    problemAt = now;
  }

  private void withoutProblem() {
    problemCode = null;
    problemDetail = null;
    problemAt = null;
  }
}
