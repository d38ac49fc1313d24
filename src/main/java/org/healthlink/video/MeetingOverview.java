package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.appointment.MeetingState;

/** Shows administrators how meetings stand, without links and without people. */
@ApplicationScoped
@Transactional
public class MeetingOverview {

  private static final int MOST = 1_000;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /**
   * How one meeting stands.
   *
   * @param problemCode null when it is in order
   * @param nextAttemptAt null when nothing is to be done
   * @param hostReason why this host was chosen
   */
  public record Line(
      UUID appointmentId,
      Instant startTime,
      MeetingState state,
      int attempts,
      String problemCode,
      String problemDetail,
      Instant problemAt,
      Instant nextAttemptAt,
      String host,
      String hostReason) {}

  /**
   * The meetings of a state, or those that are not in order, nearest visit first; 1,000 at most.
   *
   * @param state null for those that are not in order
   */
  public List<Line> lines(MeetingState state) {
    Query query =
        entities.createNativeQuery(
            "select id, start_time, meeting_state, meeting_attempts, meeting_problem_code,"
                + " meeting_problem_detail, meeting_problem_at, meeting_due_at, meeting_host,"
                + " meeting_host_reason from appointments where "
                + (state == null
                    ? "(meeting_state in ('PENDING', 'FAILED') or meeting_problem_code is not null)"
                    : "meeting_state = ?2")
                + " order by start_time, id limit ?1",
            Object[].class);
    query.setParameter(1, MOST);
    if (state != null) {
      query.setParameter(2, state.name());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(MeetingOverview::line).toList();
  }

  private static Line line(Object[] row) {
    return new Line(
        (UUID) row[0],
        (Instant) row[1],
        MeetingState.valueOf((String) row[2]),
        ((Number) row[3]).intValue(),
        (String) row[4],
        (String) row[5],
        (Instant) row[6],
        (Instant) row[7],
        (String) row[8],
        (String) row[9]);
  }
}
