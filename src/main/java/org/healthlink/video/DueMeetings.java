package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.directory.DoctorChanged;

/**
 * Has meetings looked at again because something outside their appointments has changed or may have
 * changed. It only makes them due; what is then to be done is the plan's. Every method is one
 * transaction or part of the caller's.
 */
@ApplicationScoped
@Transactional
public class DueMeetings {

  private static final String NOW = " meeting_due_at = clock_timestamp()";

  private static final String TRY_FAILED =
      NOW
          + ", meeting_attempts = case when meeting_problem_code is null then meeting_attempts else"
          + " 0 end, meeting_state = case when meeting_state = 'FAILED' then 'PENDING'"
          + " else meeting_state end";

  private static final String UNCLAIMED =
      "(meeting_leased_until is null or meeting_leased_until < clock_timestamp())";

  /** What the provider has is not taken for granted any more. */
  private static final String DOUBT_TIME = " meeting_told_start = null, meeting_told_end = null";

  private static final String COMING =
      "type = 'ONLINE' and start_time > clock_timestamp()"
          + " and status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS')";

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private MeetingProvider provider;
  @Inject private Rooms rooms;
  @Inject private ForgottenPlaces places;
  @Inject private MeetingConfiguration configuration;
  @Inject private Event<AppointmentEvent> events;

  /** Runs inside the transaction that changes the doctor, so that both are seen together. */
  void doctorChanged(@Observes DoctorChanged event) {
    ofDoctor(event.doctorId());
  }

  /**
   * The doctor's coming visits: another account may hold their meetings now. What waits because the
   * old one refused it, until tomorrow perhaps, waits no longer.
   */
  public int ofDoctor(UUID doctorId) {
    return update(
            TRY_FAILED,
            "doctor_id = ?1 and end_time > clock_timestamp()"
                + " and (meeting_due_at is null and meeting_state in ('READY', 'FAILED')"
                + " or meeting_problem_code is not null and meeting_due_at > clock_timestamp() and "
                + UNCLAIMED
                + ")")
        .setParameter(1, doctorId)
        .executeUpdate();
  }

  /** The coming visits whose meeting this shared account holds. */
  public int ofHost(String account) {
    return update(
            TRY_FAILED,
            "lower(meeting_host) = lower(?1) and end_time > clock_timestamp()"
                + " and meeting_due_at is null and meeting_state in ('READY', 'FAILED')")
        .setParameter(1, account)
        .executeUpdate();
  }

  /** All that failed for good: the configuration may be the cause, and it may have changed. */
  public int failed() {
    return update(
            TRY_FAILED,
            "meeting_due_at is null and (meeting_state = 'FAILED' or meeting_problem_code is not"
                + " null) and (end_time > clock_timestamp() or zoom_meeting_id is not null)")
        .executeUpdate();
  }

  /**
   * Has a meeting that is not in order tried now; does nothing while somebody is at it or just was,
   * so that many who ask at once cause one call.
   */
  public void retry(UUID appointmentId) {
    events.fire(new AppointmentEvent.RetryRequested(appointmentId));
    int due =
        update(
                TRY_FAILED,
                "id = ?1 and (meeting_state in ('PENDING', 'FAILED')"
                    + " or meeting_problem_code is not null)"
                    + " and "
                    + UNCLAIMED
                    + " and (meeting_due_at is null or meeting_due_at > clock_timestamp())"
                    + " and (meeting_problem_at is null"
                    + " or meeting_problem_at < clock_timestamp() - interval '2 seconds')")
            .setParameter(1, appointmentId)
            .executeUpdate();
    if (due == 1) {
      events.fire(new AppointmentEvent.MeetingDue(appointmentId));
    }
  }

  /** Meetings of visits that have been over for {@code meeting.cleanup.after}; returns how many. */
  public int cleanUp(int limit) {
    return update(
            NOW,
            "id in (select id from appointments where zoom_meeting_id is not null and"
                + " meeting_due_at is null and end_time < clock_timestamp() -"
                + " make_interval(secs => ?1) order by end_time limit ?2)")
        .setParameter(1, (double) configuration.cleanupAfter().toSeconds())
        .setParameter(2, limit)
        .executeUpdate();
  }

  /** Meetings of coming visits that nobody has compared with the provider's for a while. */
  public int lookForDrift(Duration ahead, Duration notSince, int limit) {
    return update(
            NOW + "," + DOUBT_TIME,
            "id in (select id from appointments where meeting_state = 'READY' and"
                + " zoom_meeting_id is not null and meeting_due_at is null and start_time >"
                + " clock_timestamp() and start_time < clock_timestamp() + make_interval(secs =>"
                + " ?1) and coalesce(meeting_checked_at, '-infinity') < clock_timestamp() - make_interval(secs => ?2)"
                + " order by start_time limit ?3 for no key update skip locked)")
        .setParameter(1, (double) ahead.toSeconds())
        .setParameter(2, (double) notSince.toSeconds())
        .setParameter(3, limit)
        .executeUpdate();
  }

  /** Somebody may have changed or deleted this meeting at the provider. */
  public void suspect(UUID appointmentId) {
    int due =
        update(
                NOW + "," + DOUBT_TIME,
                "id = ?1 and meeting_state = 'READY' and zoom_meeting_id is not null"
                    + " and start_time > clock_timestamp()")
            .setParameter(1, appointmentId)
            .executeUpdate();
    if (due == 1) {
      events.fire(new AppointmentEvent.MeetingDue(appointmentId));
    }
  }

  /**
   * Gives coming ONLINE visits a meeting to be made, a room at the door, or none, as the
   * configuration now says. What exists at a provider that is switched off stays recorded, and is
   * looked after when it is back.
   */
  public int followConfiguration() {
    int leftRooms = rooms.enabled() ? 0 : places.ofRooms();
    return leftRooms + (provider.enabled() ? wantMeetings() : wantNone());
  }

  private int wantMeetings() {
    int wanted =
        update(
                NOW + ", meeting_state = 'PENDING'," + DOUBT_TIME,
                COMING
                    + " and (meeting_state = 'NOT_NEEDED' or meeting_state = 'READY'"
                    + " and meeting_provider is distinct from ?1)")
            .setParameter(1, provider.name())
            .executeUpdate();
    return wanted
        + update(
                NOW,
                "meeting_state = 'NOT_NEEDED' and zoom_meeting_id is not null"
                    + " and meeting_due_at is null")
            .executeUpdate();
  }

  private int wantNone() {
    String room = rooms.provider().map(VideoProvider::name).orElse("");
    return update(
            " meeting_state = case when ?1 = '' then 'NOT_NEEDED' else 'READY' end,"
                + " meeting_provider = nullif(?1, ''), meeting_due_at = null,"
                + " meeting_problem_code = null, meeting_problem_detail = null,"
                + " meeting_problem_at = null",
            COMING
                + " and meeting_state <> 'REMOVED' and (meeting_state <> case when ?1 = '' then"
                + " 'NOT_NEEDED' else 'READY' end or coalesce(meeting_provider, '') <> ?1)")
        .setParameter(1, room)
        .executeUpdate();
  }

  private Query update(String assignments, String condition) {
    return entities.createNativeQuery(
        "update appointments set" + assignments + " where " + condition);
  }
}
