package org.healthlink.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A row of the table of appointments, as it is in the database. */
public record Row(Map<String, Object> columns) {

  /** The row of an appointment. */
  public static Row of(UUID appointment) {
    return new Row(Sql.query("select * from appointments where id = ?", appointment).get(0));
  }

  public String text(String column) {
    Object value = columns.get(column);
    return value == null ? "" : value.toString();
  }

  public long number(String column) {
    return ((Number) columns.get(column)).longValue();
  }

  public Instant instant(String column) {
    return ((Timestamp) columns.get(column)).toInstant();
  }

  public boolean has(String column) {
    return columns.get(column) != null;
  }

  public String state() {
    return text("meeting_state");
  }

  public boolean isReady() {
    return state().equals("READY");
  }

  public String problem() {
    return text("meeting_problem_code");
  }
}
