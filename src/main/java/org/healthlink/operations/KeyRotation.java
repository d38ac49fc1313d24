package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.EncryptedTable;
import org.healthlink.platform.encryption.Encryption;
import org.healthlink.platform.metrics.DatabaseGauges;

/**
 * Brings encrypted texts to the key that writes now, some rows at a time, in the order of their
 * identifiers. A table is finished when a whole pass has found nothing to change: nodes that still
 * write with the former key may be at work during a pass. When every table is finished, former keys
 * are forgotten and may leave the keyset. Every method is a transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class KeyRotation {

  private static final int ROWS_AT_A_TIME = 500;
  private static final int MOST_ROWS_COUNTED = 1_000_000;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject @Any private Instance<EncryptedTable> tables;

  /**
   * Works on the next rows of a table that is not finished.
   *
   * @return whether there may be more to do
   */
  public boolean step() {
    for (EncryptedTable table : tables) {
      if (!isFinished(table.name())) {
        work(table);
        return true;
      }
    }
    forgetFormerKeys();
    return false;
  }

  /** How many texts of former keys have been changed since the present one writes. */
  public long changed() {
    return number(
        sql("select coalesce(sum(changed), 0) from encryption_progress where key_id = ?1")
            .setParameter(1, primary()));
  }

  /** Whether all texts that were there are on the key that writes now. */
  public boolean isFinished() {
    return tables.stream().allMatch(table -> isFinished(table.name()));
  }

  /**
   * How many rows are still to be looked at, counted up to a million for each table; 0 only when a
   * former key is needed no more.
   */
  public long rowsToGo() {
    return tables.stream()
        .filter(table -> !isFinished(table.name()))
        .mapToLong(table -> Math.max(1, rowsToGo(table.name())))
        .sum();
  }

  private long rowsToGo(String table) {
    return number(
        sql("select count(*) from (select 1 from "
                + table
                + " where id > coalesce((select last_id from encryption_progress"
                + " where table_name = ?1 and key_id = ?2), ?3) limit ?4) rows")
            .setHint(DatabaseGauges.TIMEOUT, DatabaseGauges.LONGEST_QUERY)
            .setParameter(1, table)
            .setParameter(2, primary())
            .setParameter(3, new UUID(0, 0))
            .setParameter(4, MOST_ROWS_COUNTED));
  }

  private boolean isFinished(String table) {
    return number(
            sql("select count(*) from encryption_progress where table_name = ?1 and key_id = ?2"
                    + " and finished_at is not null")
                .setParameter(1, table)
                .setParameter(2, primary()))
        == 1;
  }

  private void work(EncryptedTable worked) {
    String table = worked.name();
    begin(table);
    Object[] progress =
        (Object[])
            sql("select last_id, pass_changed from encryption_progress where table_name = ?1"
                    + " for no key update")
                .setParameter(1, table)
                .getSingleResult();
    UUID last = (UUID) progress[0];
    List<UUID> rows = rows(table, last);
    long changed = rows.stream().filter(id -> reencrypt(worked, id)).count();
    if (rows.size() == ROWS_AT_A_TIME) {
      advance(table, rows.get(rows.size() - 1), changed);
    } else {
      endPass(table, changed + ((Number) progress[1]).longValue(), changed);
    }
  }

  private void begin(String table) {
    sql("insert into encryption_progress (table_name, key_id) values (?1, ?2)"
            + " on conflict (table_name) do update set key_id = excluded.key_id, last_id = null,"
            + " changed = 0, pass_changed = 0, finished_at = null"
            + " where encryption_progress.key_id <> excluded.key_id")
        .setParameter(1, table)
        .setParameter(2, primary())
        .executeUpdate();
  }

  private List<UUID> rows(String table, UUID last) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from " + table + " where id > ?1 order by id limit ?2", UUID.class)
            .setParameter(1, last == null ? new UUID(0, 0) : last)
            .setParameter(2, ROWS_AT_A_TIME)
            .getResultList();
    return ids.stream().map(UUID.class::cast).toList();
  }

  private void advance(String table, UUID last, long changed) {
    sql("update encryption_progress set last_id = ?2, changed = changed + ?3,"
            + " pass_changed = pass_changed + ?3 where table_name = ?1")
        .setParameter(1, table)
        .setParameter(2, last)
        .setParameter(3, changed)
        .executeUpdate();
  }

  private void endPass(String table, long changedInPass, long changed) {
    sql("update encryption_progress set last_id = null, changed = changed + ?3, pass_changed = 0,"
            + " finished_at = case when ?2 = 0 then clock_timestamp() end where table_name = ?1")
        .setParameter(1, table)
        .setParameter(2, changedInPass)
        .setParameter(3, changed)
        .executeUpdate();
  }

  private boolean reencrypt(EncryptedTable worked, UUID id) {
    String table = worked.name();
    List<EncryptedColumn> columns = worked.columns();
    String names = columns.stream().map(EncryptedColumn::column).collect(Collectors.joining(", "));
    Object[] stored =
        (Object[])
            entities
                .createNativeQuery(
                    "select id, " + names + " from " + table + " where id = ?1 for no key update",
                    Object[].class)
                .setParameter(1, id)
                .getSingleResult();
    List<String> assignments = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      EncryptedColumn column = columns.get(i);
      String text = (String) stored[i + 1];
      if (column.isOfFormerKey(text)) {
        texts.add(column.encrypt(id, column.decrypt(id, text)));
        assignments.add(column.column() + " = ?" + (texts.size() + 1));
      }
    }
    if (texts.isEmpty()) {
      return false;
    }
    Query update =
        sql("update " + table + " set " + String.join(", ", assignments) + " where id = ?1")
            .setParameter(1, id);
    for (int i = 0; i < texts.size(); i++) {
      update.setParameter(i + 2, texts.get(i));
    }
    update.executeUpdate();
    worked.rewritten(id);
    return true;
  }

  private void forgetFormerKeys() {
    sql("delete from encryption_keys where key_id <> ?1")
        .setParameter(1, primary())
        .executeUpdate();
  }

  private static String primary() {
    return Encryption.current().keyset().primary();
  }

  private static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }
}
