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
import org.healthlink.video.VisitTicket.Purpose;

/**
 * Gives out and takes back one-time addresses. Only a hash of each is kept, so that nobody who
 * reads the database can use one; any node takes what another gave. Every method is one
 * transaction.
 */
@ApplicationScoped
@Transactional
public class VisitTickets implements Chore {

  /** How long one is good. */
  public static final Duration LIFE = Duration.ofSeconds(60);

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /**
   * A ticket as it is given out.
   *
   * @param text 43 characters that need no escaping in an address; a credential
   */
  public record Issued(String text, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[until " + expiresAt + "]";
    }
  }

  public Issued issue(VisitTicket ticket) {
    String text = SecretText.next();
    Instant expiresAt =
        (Instant)
            entities
                .createNativeQuery(
                    "insert into visit_tickets (hash, appointment_id, subject, roles, purpose,"
                        + " expires_at) values (?1, ?2, ?3, ?4, ?5, clock_timestamp() +"
                        + " make_interval(secs => ?6)) returning expires_at",
                    Instant.class)
                .setParameter(1, SecretText.hash(text))
                .setParameter(2, ticket.appointmentId())
                .setParameter(3, ticket.subject())
                .setParameter(4, String.join(",", ticket.roles()))
                .setParameter(5, ticket.purpose().name())
                .setParameter(6, (double) LIFE.toSeconds())
                .getSingleResult();
    return new Issued(text, expiresAt);
  }

  /** What the ticket is good for, if it is still good for this visit; from then on it is not. */
  public Optional<VisitTicket> redeem(UUID appointmentId, String text) {
    List<?> rows =
        entities
            .createNativeQuery(
                "delete from visit_tickets where hash = ?1 and appointment_id = ?2"
                    + " and expires_at > clock_timestamp() returning subject, roles, purpose",
                Object[].class)
            .setParameter(1, SecretText.hash(text))
            .setParameter(2, appointmentId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new VisitTicket(
                    appointmentId,
                    (String) row[0],
                    Set.of(((String) row[1]).split(",")),
                    Purpose.valueOf((String) row[2])))
        .findFirst();
  }

  @Override
  public String name() {
    return "expired tickets removed";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int work() {
    return entities
        .createNativeQuery("delete from visit_tickets where expires_at < clock_timestamp()")
        .executeUpdate();
  }
}
