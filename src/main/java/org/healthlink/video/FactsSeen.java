package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.healthlink.platform.database.DirectConnections;

/**
 * When a provider has last told of a meeting of ours, for whoever looks whether all is well. Reads
 * past the pool, and needs no server.
 */
@ApplicationScoped
public class FactsSeen {

  private static final String SQL =
      """
      select f.last, (select count(*) from appointments
          where type = 'ONLINE' and status in ('IN_PROGRESS', 'COMPLETED')
            and meeting_provider = ? and start_time < now()
            and start_time > greatest(f.last, now() - interval '7 days'))
        from (select max(received_at) as last from meeting_facts) f
      """;

  /**
   * What is known.
   *
   * @param visitsSince how many visits with a meeting of this provider have begun after it, within
   *     the last seven days
   */
  public record Seen(Optional<Instant> last, long visitsSince) {}

  /** Of all nodes together. */
  public Seen of(String provider) throws SQLException {
    try (Connection connection = DirectConnections.open();
        PreparedStatement query = connection.prepareStatement(SQL)) {
      query.setString(1, provider);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
        return new Seen(Optional.ofNullable(last).map(OffsetDateTime::toInstant), row.getLong(2));
      }
    }
  }
}
