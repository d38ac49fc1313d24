package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.healthlink.platform.Ids;
import org.healthlink.security.Caller;

/**
 * Writes and finds entries. An entry is part of the caller's transaction, or of one of its own when
 * there is none: what it tells of is then done only after it was written.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private CurrentActor actor;
  @Inject private AuditKey key;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /** Adds an entry about what the current caller does, or the system where there is none. */
  public void record(AuditAction action, AuditSubject subject) {
    add(actor.get(), action, subject);
  }

  /** Adds an entry about what a caller does, on whatever thread. */
  public void record(AuditAction action, AuditSubject subject, Caller caller) {
    add(Actor.of(caller), action, subject);
  }

  private void add(Actor actor, AuditAction action, AuditSubject subject) {
    // What PostgreSQL keeps: the keyed hash is over it.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditEntry entry = new AuditEntry(ids.next(), now, actor, action, subject);
    entry.sign(key.chain());
    entities.persist(entry);
  }

  /**
   * A place in the order of entries.
   *
   * @param at when the entry was written
   */
  public record Position(Instant at, UUID id) {}

  /**
   * Entries in the order of their writing.
   *
   * @param appointmentId whose entries alone; null for all
   * @param from the earliest, inclusive; null for no bound
   * @param to the time before which they lie; null for no bound
   * @param after the last entry of the page before; null for the first page
   */
  public List<AuditEntry> list(
      UUID appointmentId, Instant from, Instant to, Position after, int limit) {
    StringBuilder where = new StringBuilder("1 = 1");
    where.append(appointmentId == null ? "" : " and e.appointmentId = :appointment");
    where.append(from == null ? "" : " and e.at >= :from");
    where.append(to == null ? "" : " and e.at < :to");
    where.append(
        after == null ? "" : " and e.at >= :afterAt and (e.at > :afterAt or e.id > :afterId)");
    var query =
        entities.createQuery(
            "select e from AuditEntry e where " + where + " order by e.at, e.id", AuditEntry.class);
    if (appointmentId != null) {
      query.setParameter("appointment", appointmentId);
    }
    if (from != null) {
      query.setParameter("from", from);
    }
    if (to != null) {
      query.setParameter("to", to);
    }
    if (after != null) {
      query.setParameter("afterAt", after.at());
      query.setParameter("afterId", after.id());
    }
    return query.setMaxResults(limit).getResultList();
  }
}
