package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.healthlink.appointment.MeetingState;
import org.healthlink.platform.metrics.DatabaseGauges;

/** Counts meetings by how they stand. Every method is one transaction, which changes nothing. */
@ApplicationScoped
@Transactional
public class MeetingFigures {

  private static final Duration SOON = Duration.ofMinutes(15);

  /** The first condition is for the index: no visit is longer than eight hours. */
  private static final String COMING =
      " start_time > clock_timestamp() - interval '8 hours' and end_time > clock_timestamp()";

  private static final String UNSETTLED = "meeting_state in ('PENDING', 'FAILED')";
  private static final String ACTIVE = " status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS')";

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private MeetingConfiguration configuration;

  /** How many meetings of coming visits are to be made or taken away, or have failed. */
  public Map<MeetingState, Long> unsettled() {
    return count(List.of(MeetingState.PENDING, MeetingState.FAILED), UNSETTLED);
  }

  /** The same for those that wait for nothing; visits in the hospital do not count. */
  public Map<MeetingState, Long> settled() {
    return count(
        List.of(MeetingState.READY, MeetingState.NOT_NEEDED, MeetingState.REMOVED),
        "not (" + UNSETTLED + ") and (type = 'ONLINE' or meeting_state <> 'NOT_NEEDED')");
  }

  private Map<MeetingState, Long> count(List<MeetingState> states, String condition) {
    Map<MeetingState, Long> counts = new EnumMap<>(MeetingState.class);
    states.forEach(state -> counts.put(state, 0L));
    List<?> rows =
        sql("select meeting_state, count(*) from appointments where"
                + COMING
                + " and "
                + condition
                + " group by meeting_state")
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      counts.put(MeetingState.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
    }
    return counts;
  }

  /**
   * How long the one that has waited longest has waited, in seconds; 0 when nothing waits. What was
   * tried in vain has waited since it was wanted, not since its next try.
   */
  public double oldestDueSeconds() {
    return number(
            sql(
                "select greatest(0, coalesce(extract(epoch from clock_timestamp() -"
                    + " min(least(meeting_due_at, meeting_wanted_at))), 0))"
                    + " from appointments where meeting_due_at is not null"))
        .doubleValue();
  }

  /** Meetings that must go and are not gone. */
  public long removals() {
    Query ofAppointments =
        sql("select count(*) from appointments where (zoom_meeting_id is not null"
                + " or meeting_creates_in_doubt > 0) and (status = 'CANCELLED' or type = 'ONSITE'"
                + " or end_time < clock_timestamp() - make_interval(secs => ?1))"
                + " and (meeting_due_at is not null or meeting_state = 'FAILED')"
                + " and ("
                + UNSETTLED
                + " or meeting_problem_code is not null)")
            .setParameter(1, (double) configuration.cleanupAfter().toSeconds());
    Query ofNobody =
        sql(
            "select count(*) from meeting_removals where done_at is null"
                + " and (due_at <= clock_timestamp() or attempts > 0)");
    return number(ofAppointments).longValue() + number(ofNobody).longValue();
  }

  /**
   * ONLINE visits that start soon or run, and that should have a meeting and have none.
   *
   * @param allMeetingsAreAway whether a meeting that was made is none either
   */
  public long visitsWithoutMeeting(boolean allMeetingsAreAway) {
    return number(
            sql("select count(*) from appointments where"
                    + COMING
                    + " and start_time < clock_timestamp() + make_interval(secs => ?1)"
                    + " and type = 'ONLINE' and"
                    + ACTIVE
                    + " and meeting_state <> 'NOT_NEEDED'"
                    + " and (?2 or meeting_state <> 'READY' or zoom_meeting_id is null)")
                .setParameter(1, (double) SOON.toSeconds())
                .setParameter(2, allMeetingsAreAway))
        .longValue();
  }

  private static Number number(Query query) {
    return (Number) query.getSingleResult();
  }

  private Query sql(String text) {
    return entities
        .createNativeQuery(text)
        .setHint(DatabaseGauges.TIMEOUT, DatabaseGauges.LONGEST_QUERY);
  }
}
