package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Goes through the whole record and finds the first entry that was edited, removed or put in. Reads
 * a thousand entries at a time. A transaction of its own, which changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AuditVerification {

  private static final int PAGE = 1_000;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private AuditKey key;

  /** The highest end of the chain that this node has seen: it never goes back. */
  private volatile long highestSeen;

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
    ChainHead head = entities.find(ChainHead.class, ChainHead.ID);
    entities.refresh(head);
    long unsealed =
        entities
            .createQuery("select count(e) from AuditEntry e where e.sealNumber is null", Long.class)
            .getSingleResult();
    Progress progress = new Progress(chain, head, unsealed);
    Finding fault = sealedEntries(progress);
    if (fault == null) {
      fault = end(progress);
    }
    if (fault == null) {
      fault = unsealedEntries(progress);
    }
    highestSeen = Math.max(highestSeen, head.number());
    return fault == null
        ? new Finding(true, head.sealedUntil().orElse(null), unsealed, null, null, null)
        : fault;
  }

  private static final class Progress {
    private final AuditChain chain;
    private final ChainHead head;
    private final long unsealed;
    private long number;
    private byte[] seal = AuditChain.BEGIN;

    Progress(AuditChain chain, ChainHead head, long unsealed) {
      this.chain = chain;
      this.head = head;
      this.unsealed = unsealed;
    }

    Finding fault(Fault fault, Long place, UUID entry) {
      return new Finding(false, head.sealedUntil().orElse(null), unsealed, fault, place, entry);
    }
  }

  private Finding sealedEntries(Progress progress) {
    while (true) {
      List<AuditEntry> page =
          entities
              .createQuery(
                  "select e from AuditEntry e where e.sealNumber > :number order by e.sealNumber",
                  AuditEntry.class)
              .setParameter("number", progress.number)
              .setMaxResults(PAGE)
              .getResultList();
      for (AuditEntry entry : page) {
        Finding fault = sealed(progress, entry);
        if (fault != null) {
          return fault;
        }
      }
      entities.clear();
      if (page.size() < PAGE) {
        return null;
      }
    }
  }

  private static Finding sealed(Progress progress, AuditEntry entry) {
    long number = entry.sealNumber().orElseThrow();
    long expected = progress.number + 1;
    if (number != expected) {
      return progress.fault(Fault.REMOVED, expected, null);
    }
    if (number > progress.head.number()) {
      return progress.fault(Fault.INSERTED, number, entry.id());
    }
    if (!entry.isSignedBy(progress.chain)) {
      return progress.fault(Fault.EDITED, number, entry.id());
    }
    byte[] seal = progress.chain.seal(number, progress.seal, entry.mac());
    if (!Arrays.equals(seal, entry.seal())) {
      return progress.fault(Fault.INSERTED, number, entry.id());
    }
    progress.number = number;
    progress.seal = seal;
    return null;
  }

  private Finding end(Progress progress) {
    boolean cut =
        progress.number < progress.head.number()
            || progress.head.number() < highestSeen
            || !progress.head.isOurs(progress.chain)
            || !Arrays.equals(progress.seal, progress.head.seal());
    return cut ? progress.fault(Fault.TAIL_CUT, progress.number + 1, null) : null;
  }

  private Finding unsealedEntries(Progress progress) {
    List<AuditEntry> waiting =
        entities
            .createQuery(
                "select e from AuditEntry e where e.sealNumber is null order by e.at, e.id",
                AuditEntry.class)
            .setMaxResults(PAGE)
            .getResultList();
    return waiting.stream()
        .filter(entry -> !entry.isSignedBy(progress.chain))
        .map(entry -> progress.fault(Fault.INSERTED, null, entry.id()))
        .findFirst()
        .orElse(null);
  }
}
