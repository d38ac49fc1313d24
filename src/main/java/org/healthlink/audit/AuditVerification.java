package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.audit.ChainWalk.Wrong;

/**
 * Goes through the record and finds the first entry that was edited, removed or put in. Every
 * method is a transaction of its own, which changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AuditVerification {

  private static final int MOST_UNSEALED = 1_000;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private AuditKey key;

  /** The highest end of the chain that this node has seen: it never goes back. */
  private volatile long highestSeen;

  /** Where this node's bounded looks have come to; null when the next one begins anew. */
  private ChainWalk walk;

  /** What is wrong with an entry. */
  public enum Fault {
    /** The entry is not as it was written. */
    EDITED,
    /** One or more entries before this place are gone. */
    REMOVED,
    /** The entry was not written by us, or not at this place. */
    INSERTED,
    /** Entries at the end of the chain are gone. */
    TAIL_CUT
  }

  /**
   * What the verification found.
   *
   * @param intact whether nothing is wrong
   * @param sealedUntil the time of the youngest sealed entry; null when none is sealed
   * @param unsealed how many entries wait for their seal
   * @param fault null when intact
   * @param sealNumber the place in the chain of what is wrong; null when intact or not sealed yet
   * @param entryId the entry that is wrong; null when intact or when it is gone
   */
  public record Finding(
      boolean intact,
      Instant sealedUntil,
      long unsealed,
      Fault fault,
      Long sealNumber,
      UUID entryId) {}

  public Finding verify() {
    AuditChain chain = key.chain();
    ChainHead head = head();
    ChainWalk walk = new ChainWalk(chain);
    Wrong wrong = walk.go(entities, head, Long.MAX_VALUE);
    wrong = wrong == null ? end(walk, head) : wrong;
    wrong = wrong == null ? unsealed(chain) : wrong;
    long unsealed =
        entities
            .createQuery("select count(e) from AuditEntry e where e.sealNumber is null", Long.class)
            .getSingleResult();
    Instant sealedUntil = head.sealedUntil().orElse(null);
    return wrong == null
        ? new Finding(true, sealedUntil, unsealed, null, null, null)
        : new Finding(
            false, sealedUntil, unsealed, wrong.fault(), wrong.sealNumber(), wrong.entryId());
  }

  /**
   * Takes a bounded look: goes on along the chain from where this node's last look ended, and at
   * its end looks at what is there and not sealed, and begins anew.
   */
  Look look(int most) {
    AuditChain chain = key.chain();
    ChainHead head = head();
    if (walk == null) {
      walk = new ChainWalk(chain);
    }
    long before = walk.number();
    Wrong wrong = walk.go(entities, head, most);
    int seen = Math.toIntExact(walk.number() - before);
    if (wrong == null && walk.number() < head.number()) {
      return new Look(null, false, seen);
    }
    wrong = wrong == null ? end(walk, head) : wrong;
    wrong = wrong == null ? unsealed(chain) : wrong;
    walk = null;
    return new Look(wrong, true, seen);
  }

  /**
   * What a bounded look has found.
   *
   * @param wrong null when nothing was
   * @param last whether the next one begins anew
   * @param seen how many entries it looked at
   */
  record Look(Wrong wrong, boolean last, int seen) {}

  private ChainHead head() {
    ChainHead head = entities.find(ChainHead.class, ChainHead.ID);
    entities.refresh(head);
    return head;
  }

  private Wrong end(ChainWalk walk, ChainHead head) {
    boolean cut = !walk.isAt(head) || head.number() < highestSeen;
    highestSeen = Math.max(highestSeen, head.number());
    return cut ? new Wrong(Fault.TAIL_CUT, walk.number() + 1, null) : beyondTheEnd();
  }

  /** One statement, because the sealer moves the end and adds entries in one transaction. */
  private Wrong beyondTheEnd() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select e.seal_number, e.id from audit_entries e, audit_chain c"
                    + " where e.seal_number > c.head_number order by e.seal_number limit 1",
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Wrong(Fault.INSERTED, ((Number) row[0]).longValue(), (UUID) row[1]))
        .findFirst()
        .orElse(null);
  }

  private Wrong unsealed(AuditChain chain) {
    List<AuditEntry> waiting =
        entities
            .createQuery(
                "select e from AuditEntry e where e.sealNumber is null order by e.at, e.id",
                AuditEntry.class)
            .setMaxResults(MOST_UNSEALED)
            .getResultList();
    return waiting.stream()
        .filter(entry -> !entry.isSignedBy(chain))
        .map(entry -> new Wrong(Fault.INSERTED, null, entry.id()))
        .findFirst()
        .orElse(null);
  }
}
