package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.healthlink.platform.metrics.DatabaseGauges;

/** What the database is to this node. Every method is one transaction, which changes nothing. */
@ApplicationScoped
@Transactional
class DatabaseRole {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  /** Whether it is the one that takes writes, and not a copy of it that answers in its place. */
  public boolean isPrimary() {
    return (Boolean)
        entities
            .createNativeQuery("select not pg_is_in_recovery()", Boolean.class)
            .setHint(DatabaseGauges.TIMEOUT, DatabaseGauges.LONGEST_QUERY)
            .getSingleResult();
  }
}
