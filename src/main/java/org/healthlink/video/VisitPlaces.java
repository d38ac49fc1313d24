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
   * @param generation how often its room has been given up for another one
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

  /** Gives the visit's room another generation and tells the one that it had. */
  public int nextGeneration(UUID appointmentId) {
    return number(
        entities
            .createNativeQuery(
                "update appointments set visit_generation = visit_generation + 1"
                    + " where id = ?1 returning visit_generation - 1",
                Integer.class)
            .setParameter(1, appointmentId));
  }

  /** Gives this generation up, unless somebody has by now, and tells the one that holds. */
  public int nextGeneration(UUID appointmentId, int givenUp) {
    entities
        .createNativeQuery(
            "update appointments set visit_generation = visit_generation + 1"
                + " where id = ?1 and visit_generation = ?2")
        .setParameter(1, appointmentId)
        .setParameter(2, givenUp)
        .executeUpdate();
    return number(
        entities
            .createNativeQuery(
                "select visit_generation from appointments where id = ?1", Integer.class)
            .setParameter(1, appointmentId));
  }

  private static int number(Query query) {
    return ((Number) query.getSingleResult()).intValue();
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
