package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps where visits take place, in their appointments' rows: what was decided first holds for
 * everybody, on every node. The appointment's version is never touched. Every method is a
 * transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class VisitPlaces {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /**
   * Where a visit takes place.
   *
   * @param provider the name of the provider
   * @param reason why not at the first choice, in one word; null when it is the first choice
   * @param generation how often somebody has been removed from its room
   */
  public record Place(String provider, String reason, int generation) {}

  public Optional<Place> of(UUID appointmentId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select visit_place, visit_place_reason, visit_generation from appointments"
                    + " where id = ?1 and visit_place is not null",
                Object[].class)
            .setParameter(1, appointmentId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Place((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
        .findFirst();
  }

  /** Decides; false when somebody has by now, whose decision holds. */
  public boolean decide(UUID appointmentId, String provider, String reason) {
    return set(" where id = ?1 and visit_place is null", appointmentId, provider, reason)
            .executeUpdate()
        == 1;
  }

  /** Moves the visit from one place to another; false when it is not there. */
  public boolean move(UUID appointmentId, String from, String to, String reason) {
    return set(" where id = ?1 and visit_place is not distinct from ?4", appointmentId, to, reason)
            .setParameter(4, from)
            .executeUpdate()
        == 1;
  }

  /** Leaves the decision to whoever comes next, if the visit is still at this place. */
  public boolean forget(UUID appointmentId, String place) {
    return entities
            .createNativeQuery(
                "update appointments set visit_place = null, visit_place_reason = null"
                    + " where id = ?1 and visit_place = ?2")
            .setParameter(1, appointmentId)
            .setParameter(2, place)
            .executeUpdate()
        == 1;
  }

  /** Gives the visit's room another generation and tells the one that it had. */
  public int nextGeneration(UUID appointmentId) {
    return ((Number)
            entities
                .createNativeQuery(
                    "update appointments set visit_generation = visit_generation + 1"
                        + " where id = ?1 returning visit_generation - 1",
                    Integer.class)
                .setParameter(1, appointmentId)
                .getSingleResult())
        .intValue();
  }

  private Query set(String condition, UUID appointmentId, String provider, String reason) {
    return entities
        .createNativeQuery(
            "update appointments set visit_place = ?2, visit_place_reason = ?3" + condition)
        .setParameter(1, appointmentId)
        .setParameter(2, provider)
        .setParameter(3, reason);
  }
}
