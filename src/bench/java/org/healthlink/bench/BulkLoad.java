package org.healthlink.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills a table without its exclusion constraints and makes them afterwards, which is faster. */
final class BulkLoad {
  private static final String CONSTRAINTS =
      "select conname, pg_get_constraintdef(oid) from pg_constraint"
          + " where contype = 'x' and conrelid = '%s'::regclass";

  private BulkLoad() {}

  /** Something that writes rows. */
  interface Rows {
    void write() throws Exception;
  }

  static void into(Connection connection, String table, Rows rows) throws Exception {
    try (Statement statement = connection.createStatement()) {
      List<String> later = new ArrayList<>();
      List<String> now = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(CONSTRAINTS.formatted(table))) {
        while (found.next()) {
          String name = found.getString(1);
          now.add("alter table " + table + " drop constraint " + name);
          later.add("alter table " + table + " add constraint " + name + " " + found.getString(2));
        }
      }
      execute(statement, now);
      rows.write();
      statement.execute("set maintenance_work_mem = '512MB'");
      execute(statement, later);
      statement.execute("vacuum analyze " + table);
    }
  }

  private static void execute(Statement statement, List<String> all) throws SQLException {
    for (String sql : all) {
      statement.execute(sql);
    }
  }
}
