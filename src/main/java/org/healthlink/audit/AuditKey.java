package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import org.healthlink.platform.encryption.EncryptedColumn;

/** The chain with its key: made by the first node that asks, then the same for all. */
@ApplicationScoped
class AuditKey {

  private static final int BYTES = 32;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  private volatile AuditChain chain;

  /** Joins the caller's transaction. */
  @Transactional
  public AuditChain chain() {
    if (chain == null) {
      makeOnce();
      chain = entities.find(ChainHead.class, ChainHead.ID).chain();
    }
    return chain;
  }

  private void makeOnce() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    AuditChain made = new AuditChain(key);
    EncryptedColumn column = ChainHead.KEY;
    entities
        .createNativeQuery(
            "insert into audit_chain (id, key, head_number, head_seal, head_mac)"
                + " values (?1, ?2, 0, ?3, ?4) on conflict (id) do nothing")
        .setParameter(1, ChainHead.ID)
        .setParameter(2, column.encrypt(ChainHead.ID, Base64.getEncoder().encodeToString(key)))
        .setParameter(3, AuditChain.BEGIN)
        .setParameter(4, made.head(0, AuditChain.BEGIN))
        .executeUpdate();
  }
}
