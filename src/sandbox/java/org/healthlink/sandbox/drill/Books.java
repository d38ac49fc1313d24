package org.healthlink.sandbox.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads in the database what administrators may read there. */
final class Books {
  private static final String ROWS =
      "select id, status, start_time, end_time, meeting_state, zoom_meeting_id from appointments"
          + " where type = 'ONLINE'";

  private static final String DUE =
      "select (select count(*) from appointments where meeting_due_at is not null)"
          + " + (select count(*) from meeting_removals where done_at is null)";

  private static final String EVENTS = "select count(*) from meeting_facts where instance = ?";

  /**
   * How a visit stands.
   *
   * @param meetingId null when it has no meeting at Zoom
   */
  record Row(
      UUID id, String status, Instant start, Instant end, String meetingState, Long meetingId) {

    boolean active() {
      return !status.equals("CANCELLED")
          && !status.equals("COMPLETED")
          && !status.equals("NO_SHOW");
    }
  }

  private final World.Connections database;

  Books(World.Connections database) {
    this.database = database;
  }

  List<Row> rows() throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = database.open();
        PreparedStatement query = connection.prepareStatement(ROWS);
        ResultSet found = query.executeQuery()) {
      while (found.next()) {
        long meeting = found.getLong(6);
        Long meetingId = found.wasNull() ? null : meeting;
        rows.add(
            new Row(
                found.getObject(1, UUID.class),
                found.getString(2),
                found.getObject(3, OffsetDateTime.class).toInstant(),
                found.getObject(4, OffsetDateTime.class).toInstant(),
                found.getString(5),
                meetingId));
      }
    }
    return rows;
  }

  /** Meetings to be made, changed, removed or looked for, now or later. */
  long due() throws SQLException {
    return count(DUE, null);
  }

  /** Events of one run of a meeting that are stored. */
  long events(String run) throws SQLException {
    return count(EVENTS, run);
  }

  private long count(String sql, String parameter) throws SQLException {
    try (Connection connection = database.open();
        PreparedStatement query = connection.prepareStatement(sql)) {
      if (parameter != null) {
        query.setString(1, parameter);
      }
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }
}
