package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.healthlink.appointment.AppointmentConfiguration;

/** Keeps which visits have a room that is still to be closed. Every method is one transaction. */
@ApplicationScoped
@Transactional
public class OpenRooms {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private AppointmentConfiguration configuration;

  /** A visit's room. */
  public record Room(UUID appointmentId, int generation) {}

  /** The rooms at this provider of visits that nobody can join any more, the oldest first. */
  public List<Room> finished(String provider, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, visit_generation from appointments where visit_place = ?1 and"
                    + " visit_room_closed_at is null and (status not in ('SCHEDULED',"
                    + " 'CHECKED_IN', 'IN_PROGRESS') or end_time < clock_timestamp() -"
                    + " make_interval(secs => ?2)) order by end_time limit ?3",
                Object[].class)
            .setParameter(1, provider)
            .setParameter(2, (double) configuration.joinClosesAfter().toSeconds())
            .setParameter(3, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Room((UUID) row[0], ((Number) row[1]).intValue()))
        .toList();
  }

  public void closed(UUID appointmentId) {
    entities
        .createNativeQuery(
            "update appointments set visit_room_closed_at = clock_timestamp() where id = ?1")
        .setParameter(1, appointmentId)
        .executeUpdate();
  }
}
