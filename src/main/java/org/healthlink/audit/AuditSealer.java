package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.healthlink.platform.Chore;
import org.jboss.logging.Logger;

/**
 * Seals new entries into the chain, in the order in which they become visible, so that bookings
 * need not wait for each other. One node at a time: whoever has the lock on the chain's end.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AuditSealer implements Chore {

  private static final Logger LOG = Logger.getLogger(AuditSealer.class);
  private static final int MOST_AT_A_TIME = 2_000;
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private AuditKey key;
  @Inject private Clock clock;

  private volatile Instant lastTold;

  @Override
  public String name() {
    return "audit entries sealed";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public int work() {
    AuditChain chain = key.chain();
    List<?> head =
        entities
            .createNativeQuery(
                "select * from audit_chain for no key update skip locked", ChainHead.class)
            .getResultList();
    return head.isEmpty() ? 0 : seal(chain, (ChainHead) head.get(0));
  }

  private int seal(AuditChain chain, ChainHead head) {
    List<AuditEntry> entries =
        entities
            .createQuery(
                "select e from AuditEntry e where e.sealNumber is null order by e.at, e.id",
                AuditEntry.class)
            .setMaxResults(MOST_AT_A_TIME)
            .getResultList();
    entries.forEach(entry -> head.append(chain, entry));
    if (!entries.isEmpty()) {
      tell(head.number());
    }
    return entries.size();
  }

  /** A copy of the end outside the database: who cuts the chain's tail there cannot reach it. */
  private void tell(long number) {
    Instant now = clock.instant();
    if (lastTold == null || now.isAfter(lastTold.plus(BETWEEN_LINES))) {
      lastTold = now;
      LOG.infov("The audit record is sealed up to entry {0}", number);
    }
  }
}
