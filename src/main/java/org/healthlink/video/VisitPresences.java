package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.VisitRole;
import org.healthlink.platform.Chore;

/**
 * Who is at a visit, and where, as the pages say. A page that has said nothing for {@link #GONE} is
 * gone. Every method is a transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class VisitPresences implements Chore {

  /** Where somebody is who waits at the visit's page. */
  public static final String PAGE = "PAGE";

  /** More than two of the signs that a page gives. */
  static final Duration GONE = Duration.ofSeconds(50);

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /** Somebody is at a place: the name of a provider, or {@link #PAGE}. */
  public void here(UUID appointmentId, VisitRole role, String place) {
    sql("insert into visit_presences (appointment_id, role, place, seen_at) values (?1, ?2, ?3,"
            + " clock_timestamp()) on conflict (appointment_id, role) do update set"
            + " place = excluded.place, seen_at = excluded.seen_at"
            + " where not visit_presences.removed")
        .setParameter(1, appointmentId)
        .setParameter(2, role.name())
        .setParameter(3, place)
        .executeUpdate();
  }

  public void gone(UUID appointmentId, VisitRole role) {
    sql("delete from visit_presences where appointment_id = ?1 and role = ?2 and not removed")
        .setParameter(1, appointmentId)
        .setParameter(2, role.name())
        .executeUpdate();
  }

  /** Keeps everybody in this role out from now on. */
  public void remove(UUID appointmentId, VisitRole role) {
    sql("insert into visit_presences (appointment_id, role, place, seen_at, removed) values (?1,"
            + " ?2, 'PAGE', clock_timestamp(), true) on conflict (appointment_id, role) do update"
            + " set removed = true, place = 'PAGE'")
        .setParameter(1, appointmentId)
        .setParameter(2, role.name())
        .executeUpdate();
  }

  public boolean isRemoved(UUID appointmentId, VisitRole role) {
    return !sql("select 1 from visit_presences where appointment_id = ?1 and role = ?2 and removed")
        .setParameter(1, appointmentId)
        .setParameter(2, role.name())
        .getResultList()
        .isEmpty();
  }

  /** Where somebody in another role than this one is; the latest sign counts. */
  public Optional<String> other(UUID appointmentId, VisitRole role) {
    List<?> places =
        sql("select place from visit_presences where appointment_id = ?1 and role <> ?2"
                + " and not removed and seen_at > clock_timestamp() - make_interval(secs => ?3)"
                + " order by seen_at desc limit 1")
            .setParameter(1, appointmentId)
            .setParameter(2, role.name())
            .setParameter(3, (double) GONE.toSeconds())
            .getResultList();
    return places.stream().map(String.class::cast).findFirst();
  }

  /** Where somebody in this role is. */
  public Optional<String> of(UUID appointmentId, VisitRole role) {
    List<?> places =
        sql("select place from visit_presences where appointment_id = ?1 and role = ?2"
                + " and not removed and seen_at > clock_timestamp() - make_interval(secs => ?3)")
            .setParameter(1, appointmentId)
            .setParameter(2, role.name())
            .setParameter(3, (double) GONE.toSeconds())
            .getResultList();
    return places.stream().map(String.class::cast).findFirst();
  }

  /** Whether anybody is at this place of the visit. */
  public boolean isAnybodyAt(UUID appointmentId, String place) {
    return !sql("select 1 from visit_presences where appointment_id = ?1 and place = ?2"
            + " and not removed and seen_at > clock_timestamp() - make_interval(secs => ?3)")
        .setParameter(1, appointmentId)
        .setParameter(2, place)
        .setParameter(3, (double) GONE.toSeconds())
        .getResultList()
        .isEmpty();
  }

  @Override
  public String name() {
    return "presences of long past visits forgotten";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int work() {
    return sql("delete from visit_presences where seen_at < clock_timestamp() - interval '2 days'")
        .executeUpdate();
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }
}
