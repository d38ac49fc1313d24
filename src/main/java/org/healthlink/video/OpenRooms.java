package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.healthlink.appointment.AppointmentConfiguration;

/**
 * Keeps which rooms may be open at their provider: written down before one is opened, and until it
 * is known to be closed. Every method is one transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OpenRooms {

  /** The time from one attempt to close a room to the next. */
  private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private AppointmentConfiguration configuration;

  /**
   * A visit's room.
   *
   * @param openedAt when somebody was let in last, as the database writes it
   */
  public record Room(UUID appointmentId, int generation, String openedAt) {}

  /** Somebody is about to have this room opened. */
  public void opening(UUID appointmentId, int generation, String provider) {
    sql("insert into visit_rooms (appointment_id, generation, provider, opened_at, close_due_at)"
            + " values (?1, ?2, ?3, clock_timestamp(), clock_timestamp())"
            + " on conflict (appointment_id, generation) do update set provider = ?3,"
            + " opened_at = clock_timestamp(), close_due_at = clock_timestamp()")
        .setParameter(1, appointmentId)
        .setParameter(2, generation)
        .setParameter(3, provider)
        .executeUpdate();
  }

  /**
   * The rooms at this provider that nobody is to be in any more, because the visit is over, has
   * gone elsewhere, or has another room by now. Those that were not tried for the longest time come
   * first.
   */
  public List<Room> finished(String provider, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select r.appointment_id, r.generation, cast(r.opened_at as text) from visit_rooms r"
                    + " join appointments a on a.id = r.appointment_id where r.provider = ?1"
                    + " and r.close_due_at <= clock_timestamp() and (a.status not in"
                    + " ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS') or a.end_time <"
                    + " clock_timestamp() - make_interval(secs => ?2) or a.visit_place is distinct"
                    + " from r.provider or a.visit_generation <> r.generation)"
                    + " order by r.close_due_at limit ?3",
                Object[].class)
            .setParameter(1, provider)
            .setParameter(2, (double) configuration.joinClosesAfter().toSeconds())
            .setParameter(3, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Room((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2]))
        .toList();
  }

  /** It is closed, unless somebody has had it opened once more. */
  public void closed(Room room) {
    sql("delete from visit_rooms where appointment_id = ?1 and generation = ?2 and opened_at = cast(?3 as timestamptz)")
        .setParameter(1, room.appointmentId())
        .setParameter(2, room.generation())
        .setParameter(3, room.openedAt())
        .executeUpdate();
  }

  /** It could not be closed; others come first. */
  public void stillOpen(Room room) {
    sql("update visit_rooms set close_due_at = clock_timestamp() + make_interval(secs => ?3)"
            + " where appointment_id = ?1 and generation = ?2")
        .setParameter(1, room.appointmentId())
        .setParameter(2, room.generation())
        .setParameter(3, (double) TRIED_AGAIN_AFTER.toSeconds())
        .executeUpdate();
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }
}
