package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.platform.Chore;

/**
 * Remembers which browser is whose at a visit's page. Only a hash of what the browser shows is
 * kept; any node knows what another has opened. Every method is one transaction.
 */
@ApplicationScoped
@Transactional
public class VisitSessions implements Chore {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /** Opens a session and gives what the browser is to show; a credential. */
  public String open(VisitTicket ticket, Instant until) {
    String text = SecretText.next();
    entities
        .createNativeQuery(
            "insert into visit_sessions (hash, appointment_id, subject, roles, expires_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, SecretText.hash(text))
        .setParameter(2, ticket.appointmentId())
        .setParameter(3, ticket.subject())
        .setParameter(4, String.join(",", ticket.roles()))
        .setParameter(5, until)
        .executeUpdate();
    return text;
  }

  /** The session of this visit that the browser shows, unless it is over. */
  public Optional<VisitSession> find(UUID appointmentId, String text) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select subject, roles from visit_sessions where hash = ?1 and appointment_id = ?2"
                    + " and expires_at > clock_timestamp()",
                Object[].class)
            .setParameter(1, SecretText.hash(text))
            .setParameter(2, appointmentId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new VisitSession(
                    appointmentId, (String) row[0], Set.of(((String) row[1]).split(","))))
        .findFirst();
  }

  @Override
  public String name() {
    return "sessions of past visits removed";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int work() {
    return entities
        .createNativeQuery("delete from visit_sessions where expires_at < clock_timestamp()")
        .executeUpdate();
  }
}
