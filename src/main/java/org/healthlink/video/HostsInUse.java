package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthlink.platform.database.DirectConnections;

/**
 * Which accounts of the provider doctors have and what the coming visits ask of them, for whoever
 * looks whether all is well. Reads past the pool, and needs no server.
 */
@ApplicationScoped
public class HostsInUse {

  private static final int MOST_DOCTORS = 1000;
  private static final String COMING =
      " type = 'ONLINE' and status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS')"
          + " and start_time > now() and start_time < now() + interval '30 days' ";

  /**
   * A doctor's account.
   *
   * @param account null when the doctor has none
   * @param lastSeen what the provider said when it was last asked
   */
  public record DoctorsHost(UUID doctorId, String account, HostState lastSeen) {}

  /**
   * What the visits of the next thirty days ask of one account that holds their meetings.
   *
   * @param account in lower case
   * @param longest minutes of the longest of them
   * @param overlapping how many begin while another one of the same account runs
   */
  public record HostLoad(String account, long longest, long overlapping) {}

  /** Turns a row into a value. */
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** All doctors, who has the next visit first; a thousand at most. */
  public List<DoctorsHost> doctors() throws SQLException {
    return query(
        "select d.id, d.zoom_user_id, coalesce(d.zoom_user_state, '') from doctors d left join"
            + " (select doctor_id, min(start_time) as next from appointments where"
            + COMING
            + " group by doctor_id) a on a.doctor_id = d.id order by a.next nulls last, d.id limit "
            + MOST_DOCTORS,
        row ->
            new DoctorsHost(
                row.getObject(1, UUID.class), row.getString(2), HostState.of(row.getString(3))));
  }

  /** Of every account that holds coming meetings. */
  public List<HostLoad> loads() throws SQLException {
    return query(
        "select host, max(extract(epoch from end_time - start_time)) / 60,"
            + " count(*) filter (where start_time < others_end) from (select lower(meeting_host) as"
            + " host, start_time, end_time, max(end_time) over (partition by lower(meeting_host)"
            + " order by start_time, id rows between unbounded preceding and 1 preceding) as"
            + " others_end from appointments where meeting_host is not null and"
            + COMING
            + ") visits group by host",
        row -> new HostLoad(row.getString(1), row.getLong(2), row.getLong(3)));
  }

  private static <T> List<T> query(String sql, Row<T> mapping) throws SQLException {
    List<T> found = new ArrayList<>();
    try (Connection connection = DirectConnections.open();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(mapping.of(rows));
      }
    }
    return found;
  }
}
