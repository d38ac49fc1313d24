package org.healthlink.video;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.MeetingState;
import org.healthlink.appointment.TimeSlot;

/**
 * Keeps the books of meetings in their appointments' rows. Every method is a short transaction of
 * its own (REQUIRES_NEW), so that none is open while a provider is called. Claims lapse after
 * {@link #LEASE}; what is recorded under a lapsed and renewed claim changes nothing. The
 * appointment's version is never touched.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MeetingLedger {

  /** Longer than all calls for one meeting can take with their time-outs. */
  static final Duration LEASE = Duration.ofSeconds(90);

  private static final String DUE =
      " a.meeting_due_at <= clock_timestamp()"
          + " and (a.meeting_leased_until is null or a.meeting_leased_until < clock_timestamp())";

  private static final String CANDIDATE =
      "select a.id, a.type, a.status, a.start_time, a.end_time, a.meeting_state,"
          + " a.meeting_reference, a.meeting_host, a.meeting_claim, a.meeting_attempts,"
          + " a.meeting_unsettled, d.zoom_user_id"
          + " from appointments a join doctors d on d.id = a.doctor_id where";

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private VideoProvider provider;
  @Inject private Event<AppointmentEvent> events;
  @Inject private Clock clock;

  /** Claims this appointment's meeting; empty when nothing is due or somebody else has it. */
  public Optional<MeetingTask> claim(UUID appointmentId) {
    return claim(
        entities
            .createNativeQuery(
                CANDIDATE + " a.id = ?1 and" + DUE + " for no key update of a skip locked",
                Object[].class)
            .setParameter(1, appointmentId));
  }

  /** Claims the due meeting whose visit is nearest; empty when there is none. */
  public Optional<MeetingTask> claimNearest() {
    return claim(
        entities.createNativeQuery(
            CANDIDATE + DUE + " order by a.start_time limit 1 for no key update of a skip locked",
            Object[].class));
  }

  /** How many meetings are due now, counted up to the limit. */
  public int countDue(int limit) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from (select 1 from appointments a where"
                        + DUE
                        + " limit ?1) due")
                .setParameter(1, limit)
                .getSingleResult())
        .intValue();
  }

  /** The meeting exists; returns false when the claim is not good any more. */
  public boolean recordMade(MeetingTask task, MeetingDetails details) {
    boolean recorded =
        entities
                .createNativeQuery(
                    "update appointments set meeting_state = 'READY', meeting_due_at = null,"
                        + " meeting_leased_until = null, meeting_unsettled = false,"
                        + " meeting_problem_code = null, meeting_problem_detail = null,"
                        + " meeting_problem_at = null, meeting_provider = ?3, zoom_meeting_id = ?4,"
                        + " zoom_join_url = ?5, zoom_meeting_password = ?6,"
                        + " meeting_told_start = ?7, meeting_told_end = ?8"
                        + " where id = ?1 and meeting_claim = ?2")
                .setParameter(1, task.appointmentId())
                .setParameter(2, task.claim())
                .setParameter(3, provider.name())
                .setParameter(4, details.id())
                .setParameter(5, details.joinUrl())
                .setParameter(6, details.passcode())
                .setParameter(7, task.order().slot().startTime())
                .setParameter(8, task.order().slot().endTime())
                .executeUpdate()
            == 1;
    changed(recorded, task);
    return recorded;
  }

  /**
   * The attempt failed.
   *
   * @param pause until the next attempt; null when a person must do something first
   * @param unsettled whether the provider may have made the meeting all the same
   */
  public boolean recordFailure(
      MeetingTask task, String code, String detail, Duration pause, boolean unsettled) {
    Instant now = clock.instant();
    boolean recorded =
        entities
                .createNativeQuery(
                    "update appointments set meeting_state = ?3, meeting_due_at = ?4,"
                        + " meeting_leased_until = null, meeting_unsettled = ?5,"
                        + " meeting_problem_code = ?6, meeting_problem_detail = ?7,"
                        + " meeting_problem_at = ?8 where id = ?1 and meeting_claim = ?2")
                .setParameter(1, task.appointmentId())
                .setParameter(2, task.claim())
                .setParameter(
                    3, (pause == null ? MeetingState.FAILED : MeetingState.PENDING).name())
                .setParameter(4, pause == null ? null : now.plus(pause))
                .setParameter(5, unsettled)
                .setParameter(6, code)
                .setParameter(7, detail)
                .setParameter(8, now)
                .executeUpdate()
            == 1;
    changed(recorded, task);
    return recorded;
  }

  /**
   * Tries again what failed for good, because something that may be the cause has changed. Joins
   * the caller's transaction if there is one (REQUIRED).
   *
   * @param doctorId whose visits alone are meant; null for everybody's
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public int rearmFailed(UUID doctorId) {
    Query update =
        entities.createNativeQuery(
            "update appointments set meeting_state = 'PENDING',"
                + " meeting_due_at = clock_timestamp() where meeting_state = 'FAILED'"
                + " and end_time > clock_timestamp()"
                + (doctorId == null ? "" : " and doctor_id = ?1"));
    if (doctorId != null) {
      update.setParameter(1, doctorId);
    }
    return update.executeUpdate();
  }

  /** Gives coming ONLINE visits a meeting to be made, or none, as the configuration now says. */
  public int followConfiguration() {
    String sql =
        provider.enabled()
            ? "update appointments set meeting_state = 'PENDING',"
                + " meeting_due_at = clock_timestamp() where meeting_state = 'NOT_NEEDED'"
            : "update appointments set meeting_state = 'NOT_NEEDED', meeting_due_at = null,"
                + " meeting_problem_code = null, meeting_problem_detail = null,"
                + " meeting_problem_at = null where meeting_state in ('PENDING', 'FAILED')"
                + " and not meeting_unsettled";
    return entities
        .createNativeQuery(
            sql
                + " and type = 'ONLINE' and start_time > clock_timestamp()"
                + " and status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS')")
        .executeUpdate();
  }

  private Optional<MeetingTask> claim(Query candidate) {
    List<?> rows = candidate.getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Candidate found = Candidate.of((Object[]) rows.get(0));
    return switch (MeetingPlan.next(
        found.type(), found.status(), found.slot(), found.state(), clock.instant())) {
      case CREATE -> Optional.of(lease(found));
      case EXPIRE -> {
        expire(found.id());
        yield Optional.empty();
      }
      case NOTHING -> {
        rest(found.id());
        yield Optional.empty();
      }
    };
  }

  private MeetingTask lease(Candidate found) {
    // An order that may have been carried out is looked for where it was sent.
    String host =
        found.unsettled() && found.host() != null
            ? found.host()
            : provider.hostOf(Optional.ofNullable(found.doctorsAccount()));
    entities
        .createNativeQuery(
            "update appointments set meeting_claim = ?2, meeting_attempts = ?3,"
                + " meeting_host = ?4, meeting_unsettled = true, meeting_leased_until ="
                + " clock_timestamp() + make_interval(secs => ?5) where id = ?1")
        .setParameter(1, found.id())
        .setParameter(2, found.claim() + 1)
        .setParameter(3, found.attempts() + 1)
        .setParameter(4, host)
        .setParameter(5, (double) LEASE.toSeconds())
        .executeUpdate();
    return new MeetingTask(
        found.id(),
        found.claim() + 1,
        found.attempts() + 1,
        found.unsettled(),
        new MeetingOrder(found.reference(), host, found.slot()));
  }

  private void expire(UUID id) {
    entities
        .createNativeQuery(
            "update appointments set meeting_state = 'FAILED', meeting_due_at = null,"
                + " meeting_problem_code = 'visit-over', meeting_problem_detail ="
                + " 'The visit was over before its meeting could be made.',"
                + " meeting_problem_at = clock_timestamp() where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private void rest(UUID id) {
    entities
        .createNativeQuery("update appointments set meeting_due_at = null where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private void changed(boolean recorded, MeetingTask task) {
    if (recorded) {
      events.fire(new AppointmentEvent.MeetingChanged(task.appointmentId()));
    }
  }

  private record Candidate(
      UUID id,
      AppointmentType type,
      AppointmentStatus status,
      TimeSlot slot,
      MeetingState state,
      String reference,
      String host,
      long claim,
      int attempts,
      boolean unsettled,
      String doctorsAccount) {

    static Candidate of(Object[] row) {
      return new Candidate(
          (UUID) row[0],
          AppointmentType.valueOf((String) row[1]),
          AppointmentStatus.valueOf((String) row[2]),
          new TimeSlot((Instant) row[3], (Instant) row[4]),
          MeetingState.valueOf((String) row[5]),
          (String) row[6],
          (String) row[7],
          ((Number) row[8]).longValue(),
          ((Number) row[9]).intValue(),
          (Boolean) row[10],
          (String) row[11]);
    }
  }
}
