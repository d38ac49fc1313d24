package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.platform.Ids;

/**
 * The queue of meetings that have to go although their appointment has another one or none by now:
 * replaced ones and surplus ones. An entry is worked on until the provider has said that the
 * meeting is gone, and remembered for {@link #REMEMBERED} after that, because a deleted meeting can
 * be brought back at the provider.
 */
@ApplicationScoped
public class MeetingRemovals {

  static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String DUE =
      " done_at is null and due_at <= clock_timestamp()"
          + " and (leased_until is null or leased_until < clock_timestamp())";

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private Ids ids;

  /** A meeting that is in the queue already stays there once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(UUID appointmentId, long meetingId, String host, Instant dueAt) {
    sql("insert into meeting_removals (id, appointment_id, meeting_id, host, due_at, created_at)"
            + " values (?1, ?2, ?3, ?4, ?5, clock_timestamp()) on conflict (meeting_id) do update"
            + " set done_at = null, due_at = excluded.due_at")
        .setParameter(1, ids.next())
        .setParameter(2, appointmentId)
        .setParameter(3, meetingId)
        .setParameter(4, host)
        .setParameter(5, dueAt)
        .executeUpdate();
  }

  /** Those of these meetings that are in the queue or have been taken from it lately. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<Long> among(List<Long> meetingIds) {
    List<?> found =
        entities
            .createNativeQuery(
                "select meeting_id from meeting_removals where meeting_id = any(cast(?1 as"
                    + " bigint[]))",
                Long.class)
            .setParameter(1, meetingIds.toArray(Long[]::new))
            .getResultList();
    return found.stream().map(Long.class::cast).collect(Collectors.toSet());
  }

  /** The meeting is gone already; it is remembered for the case that somebody brings it back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remember(UUID appointmentId, long meetingId, String host) {
    sql("insert into meeting_removals (id, appointment_id, meeting_id, host, due_at, created_at,"
            + " done_at) values (?1, ?2, ?3, ?4, clock_timestamp(), clock_timestamp(),"
            + " clock_timestamp()) on conflict (meeting_id) do nothing")
        .setParameter(1, ids.next())
        .setParameter(2, appointmentId)
        .setParameter(3, meetingId)
        .setParameter(4, host)
        .executeUpdate();
  }

  /** The meeting is an appointment's current one, so it stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(long meetingId) {
    sql("delete from meeting_removals where meeting_id = ?1")
        .setParameter(1, meetingId)
        .executeUpdate();
  }

  /** Claims the entry that has been due longest; empty when there is none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<RemovalTask> claim() {
    List<?> rows =
        entities
            .createNativeQuery(
                "update meeting_removals set claim = claim + 1, attempts = attempts + 1,"
                    + " leased_until = clock_timestamp() + make_interval(secs => ?1) where id ="
                    + " (select id from meeting_removals r where"
                    + DUE
                    + " and not exists (select 1 from appointments a where a.zoom_meeting_id ="
                    + " r.meeting_id) order by due_at limit 1 for update skip locked)"
                    + " returning id, appointment_id, meeting_id, claim, attempts",
                Object[].class)
            .setParameter(1, (double) MeetingLedger.LEASE.toSeconds())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new RemovalTask(
                    (UUID) row[0],
                    (UUID) row[1],
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue(),
                    ((Number) row[4]).intValue()))
        .findFirst();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void recordDone(RemovalTask task) {
    sql("update meeting_removals set done_at = clock_timestamp(), leased_until = null,"
            + " problem_code = null, problem_detail = null, problem_at = null"
            + " where id = ?1 and claim = ?2")
        .setParameter(1, task.id())
        .setParameter(2, task.claim())
        .executeUpdate();
  }

  /** The attempt failed; it is repeated after the pause, however often. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void recordFailure(RemovalTask task, String code, String detail, Duration pause) {
    sql("update meeting_removals set leased_until = null, due_at = clock_timestamp() +"
            + " make_interval(secs => ?3), problem_code = ?4, problem_detail = ?5,"
            + " problem_at = clock_timestamp() where id = ?1 and claim = ?2")
        .setParameter(1, task.id())
        .setParameter(2, task.claim())
        .setParameter(3, pause.toMillis() / 1000.0)
        .setParameter(4, code)
        .setParameter(5, detail)
        .executeUpdate();
  }

  /** Whoever has the claim stops: others may claim the entry at once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void handBack(RemovalTask task) {
    sql("update meeting_removals set leased_until = null where id = ?1 and claim = ?2")
        .setParameter(1, task.id())
        .setParameter(2, task.claim())
        .executeUpdate();
  }

  /** A meeting that was removed has been brought back at the provider; it goes again. */
  @Transactional
  public void removeAgain(long meetingId) {
    sql("update meeting_removals set done_at = null, due_at = clock_timestamp(), attempts = 0"
            + " where meeting_id = ?1 and done_at is not null")
        .setParameter(1, meetingId)
        .executeUpdate();
  }

  /** How many are due now, counted up to the limit. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int countDue(int limit) {
    Query count =
        sql("select count(*) from (select 1 from meeting_removals where" + DUE + " limit ?1) due");
    return ((Number) count.setParameter(1, limit).getSingleResult()).intValue();
  }

  /** Forgets what has been gone for long; returns how many. */
  @Transactional
  public int forgetDone() {
    return sql("delete from meeting_removals where done_at < clock_timestamp() -"
            + " make_interval(secs => ?1)")
        .setParameter(1, (double) REMEMBERED.toSeconds())
        .executeUpdate();
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }
}
