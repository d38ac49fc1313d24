package org.healthlink.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;

/** A row of the table of appointments, as it is in the database. */
public record Row(Map<String, Object> columns) {

  private static final Set<String> ENCRYPTED =
      Set.of("reason_for_visit", "notes", "zoom_join_url", "zoom_meeting_password");

  /** The row of an appointment. */
  public static Row of(UUID appointment) {
    return new Row(Sql.query("select * from appointments where id = ?", appointment).get(0));
  }

  public String text(String column) {
    Object value = columns.get(column);
    if (value != null && ENCRYPTED.contains(column)) {
      return new EncryptedColumn("appointments", column)
          .decrypt((UUID) columns.get("id"), value.toString());
    }
    return value == null ? "" : value.toString();
  }

  /** Sets an encrypted column as another node would. */
  public static void encrypt(UUID appointment, String column, String text) {
    Sql.run(
        "update appointments set " + column + " = ? where id = ?",
        new EncryptedColumn("appointments", column).encrypt(appointment, text),
        appointment);
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
