package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingFact.Kind;
import org.healthlink.video.VisitProgress.Next;
import org.healthlink.video.VisitProgress.Sign;

/**
 * Lets facts have their effects. Every method is a transaction of its own. A claimed fact is due
 * again later, and later each time, unless its effect was recorded: neither a failure nor the end
 * of the process loses one, and none is in the way of others. Two nodes may work for one visit at
 * the same time: one waits for the other and finds everything done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FactEffects {

  private static final int FIRST_PAUSE_SECONDS = 60;
  private static final int LONGEST_PAUSE_SECONDS = 3_600;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private AppointmentService appointments;
  @Inject private DueMeetings dueMeetings;
  @Inject private MeetingRemovals removals;

  /** A fact that is to be worked off, and whose visit it concerns. */
  record Claim(UUID fact, UUID appointmentId) {}

  private record Visit(UUID id, Long meetingId, TimeSlot slot) {}

  /** Claims those that have been due longest. */
  public List<Claim> claim(int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update meeting_facts set attempts = attempts + 1, due_at = clock_timestamp() +"
                    + " make_interval(secs => least(?2, ?1 * power(2, least(attempts, 12))))"
                    + " where id in (select id from meeting_facts where due_at <= clock_timestamp()"
                    + " order by due_at limit ?3 for update skip locked)"
                    + " returning id, appointment_id",
                Object[].class)
            .setParameter(1, FIRST_PAUSE_SECONDS)
            .setParameter(2, LONGEST_PAUSE_SECONDS)
            .setParameter(3, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Claim((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  /** Does for a visit what all that is known of its meeting asks for now. */
  public void apply(UUID appointmentId, List<UUID> facts) {
    UUID[] claimed = facts.toArray(UUID[]::new);
    Visit visit = lock(appointmentId);
    Instant now = now();
    Next next = progress(visit).next(visit.slot(), now);
    next.actions().forEach(action -> appointments.follow(visit.id(), action, now));
    lookAtMeetings(visit, claimed);
    sql("update meeting_facts set attempts = 0, problem = null,"
            + " due_at = case when kind = 'ENDED' then cast(?2 as timestamptz) end"
            + " where id = any(?1)")
        .setParameter(1, claimed)
        .setParameter(2, next.lookAgainAt().orElse(null))
        .executeUpdate();
  }

  /** The facts stay due; this is what stands in the way. */
  public void failed(List<UUID> facts, String problem) {
    sql("update meeting_facts set problem = ?2 where id = any(?1)")
        .setParameter(1, facts.toArray(UUID[]::new))
        .setParameter(2, problem)
        .executeUpdate();
  }

  private Visit lock(UUID appointmentId) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select zoom_meeting_id, start_time, end_time from appointments where id = ?1"
                        + " for no key update",
                    Object[].class)
                .setParameter(1, appointmentId)
                .getSingleResult();
    Long meetingId = row[0] == null ? null : ((Number) row[0]).longValue();
    return new Visit(appointmentId, meetingId, new TimeSlot((Instant) row[1], (Instant) row[2]));
  }

  /** By the current meeting alone: nobody hears of the end of one that was replaced. */
  private VisitProgress progress(Visit visit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select instance, kind, max(happened_at), max(received_at) from meeting_facts"
                    + " where meeting_id = ?1 and kind in ('STARTED', 'ENDED', 'JOINED')"
                    + " group by instance, kind",
                Object[].class)
            .setParameter(1, visit.meetingId() == null ? -1 : visit.meetingId())
            .getResultList();
    return VisitProgress.of(
        rows.stream()
            .map(Object[].class::cast)
            .map(
                row ->
                    new Sign(
                        (String) row[0],
                        Kind.valueOf((String) row[1]),
                        (Instant) row[2],
                        (Instant) row[3]))
            .toList());
  }

  /** What was changed at the provider is compared; it may well be the echo of our own change. */
  private void lookAtMeetings(Visit visit, UUID[] claimed) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select meeting_id, bool_or(kind = 'RECOVERED') from meeting_facts"
                    + " where id = any(?1) and kind in ('CHANGED', 'DELETED', 'RECOVERED')"
                    + " group by meeting_id",
                Object[].class)
            .setParameter(1, claimed)
            .getResultList();
    for (Object[] row : rows.stream().map(Object[].class::cast).toList()) {
      Long meetingId = ((Number) row[0]).longValue();
      if (meetingId.equals(visit.meetingId())) {
        dueMeetings.suspect(visit.id());
      } else if ((Boolean) row[1]) {
        removals.removeAgain(meetingId);
      }
    }
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }

  private Instant now() {
    return (Instant)
        entities.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult();
  }
}
