package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.healthlink.appointment.AppointmentChange;
import org.healthlink.appointment.AppointmentEvent;

/**
 * Forgets where a visit takes place and who was sent away from it when it becomes another visit: at
 * another time, or of another type. Also when there are no rooms any more. Part of the transaction
 * that makes the change. The room gets another generation: its keys outlive the time they were for.
 */
@ApplicationScoped
@Transactional
public class ForgottenPlaces {

  private static final String OPEN_AGAIN =
      "update appointments set visit_place = null, visit_place_reason = null,"
          + " visit_generation = visit_generation + 1 where visit_place is not null and ";

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private MeetingProvider meetings;

  void changed(@Observes AppointmentEvent.Changed event) {
    if (event.change() == AppointmentChange.RESCHEDULED || event.fields().contains("type")) {
      of(event.appointmentId());
    }
  }

  private void of(UUID appointmentId) {
    sql(OPEN_AGAIN + "id = ?1").setParameter(1, appointmentId).executeUpdate();
    sql("delete from visit_presences where appointment_id = ?1")
        .setParameter(1, appointmentId)
        .executeUpdate();
  }

  /** Coming visits that were to take place in a room; returns how many. */
  public int ofRooms() {
    return sql(OPEN_AGAIN + "visit_place <> ?1 and end_time > clock_timestamp()")
        .setParameter(1, meetings.name())
        .executeUpdate();
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }
}
