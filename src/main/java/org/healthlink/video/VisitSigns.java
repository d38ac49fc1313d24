package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells for many visits at once whether anything about them has changed. A transaction each. */
@ApplicationScoped
@Transactional
public class VisitSigns {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /** For each of these visits a text that is another one when its pages have something to show. */
  public Map<UUID, String> of(Collection<UUID> appointmentIds) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.id, concat_ws('|', a.version, a.visit_place, a.visit_place_reason,"
                    + " a.visit_generation, a.meeting_state, (select string_agg(concat_ws(',',"
                    + " p.role, p.place, p.removed, p.seen_at > clock_timestamp() -"
                    + " make_interval(secs => ?2)), ';' order by p.role) from visit_presences p"
                    + " where p.appointment_id = a.id)) from appointments a where a.id = any(?1)",
                Object[].class)
            .setParameter(1, appointmentIds.toArray(UUID[]::new))
            .setParameter(2, (double) VisitPresences.GONE.toSeconds())
            .getResultList();
    Map<UUID, String> signs = new HashMap<>();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(row -> signs.put((UUID) row[0], (String) row[1]));
    return signs;
  }
}
