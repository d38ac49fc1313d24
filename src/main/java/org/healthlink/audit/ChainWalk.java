package org.healthlink.audit;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.healthlink.audit.AuditVerification.Fault;

/**
 * Goes along the chain, entry by entry, up to where its end was when the walk was taken up; a walk
 * may rest and be taken up again later. Reads a thousand entries at a time. For one thread, inside
 * a transaction.
 */
final class ChainWalk {

  private static final int PAGE = 1_000;

  private final AuditChain chain;
  private long number;
  private byte[] seal = AuditChain.BEGIN;

  /** A walk from the beginning. */
  ChainWalk(AuditChain chain) {
    this.chain = chain;
  }

  /**
   * What is wrong.
   *
   * @param sealNumber the place in the chain; null when the entry is not sealed yet
   * @param entryId null when the entry is gone
   */
  record Wrong(Fault fault, Long sealNumber, UUID entryId) {}

  /** How far it has come. */
  long number() {
    return number;
  }

  /** Whether it stands at this end, which is as we left it. */
  boolean isAt(ChainHead head) {
    return number == head.number() && Arrays.equals(seal, head.seal()) && head.isOurs(chain);
  }

  /**
   * Goes on towards the end, past so many entries at most.
   *
   * @return the first thing that is wrong; null when nothing was
   */
  Wrong go(EntityManager entities, ChainHead end, long most) {
    long stop = Math.min(end.number(), number + most);
    while (number < stop) {
      List<AuditEntry> page = page(entities, stop);
      for (AuditEntry entry : page) {
        Wrong wrong = pass(entry);
        if (wrong != null) {
          return wrong;
        }
      }
      entities.clear();
      if (page.isEmpty()) {
        Fault fault = stop == end.number() ? Fault.TAIL_CUT : Fault.REMOVED;
        return new Wrong(fault, number + 1, null);
      }
    }
    return null;
  }

  private List<AuditEntry> page(EntityManager entities, long stop) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.sealNumber > :number and e.sealNumber <= :stop"
                + " order by e.sealNumber",
            AuditEntry.class)
        .setParameter("number", number)
        .setParameter("stop", stop)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private Wrong pass(AuditEntry entry) {
    long place = entry.sealNumber().orElseThrow();
    if (place != number + 1) {
      return new Wrong(Fault.REMOVED, number + 1, null);
    }
    if (!entry.isSignedBy(chain)) {
      return new Wrong(Fault.EDITED, place, entry.id());
    }
    byte[] expected = chain.seal(place, seal, entry.mac());
    if (!Arrays.equals(expected, entry.seal())) {
      return new Wrong(Fault.INSERTED, place, entry.id());
    }
    number = place;
    seal = expected;
    return null;
  }
}
