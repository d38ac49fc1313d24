package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;

/** Shows what of the record is not sealed. Reads in a transaction of its own. */
@ApplicationScoped
@Transactional
class AuditGauges implements DatabaseGauges {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Override
  public void read(Board board) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*), coalesce(extract(epoch from clock_timestamp() - min(at)), 0)"
                        + " from audit_entries where seal_number is null",
                    Object[].class)
                .setHint(DatabaseGauges.TIMEOUT, DatabaseGauges.LONGEST_QUERY)
                .getSingleResult();
    board.show(Metric.AUDIT_UNSEALED, ((Number) row[0]).doubleValue());
    board.show(Metric.AUDIT_OLDEST_UNSEALED, Math.max(0, ((Number) row[1]).doubleValue()));
  }
}
