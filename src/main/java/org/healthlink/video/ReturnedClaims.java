package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.healthlink.platform.Failures;
import org.healthlink.platform.database.DirectConnections;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Gives claims back so that other nodes may have them at once. What the claim's holder has sent
 * stays in doubt, and what he records until then still counts. Works in the last moment of a node,
 * when servers begin no transactions any more: it goes past the pool and outside of them.
 */
@ApplicationScoped
class ReturnedClaims {

  private static final Logger LOG = Logger.getLogger(ReturnedClaims.class);

  private static final String MEETING =
      "update appointments set meeting_leased_until = null where id = ? and meeting_claim = ?";
  private static final String REMOVAL =
      "update meeting_removals set leased_until = null where id = ? and claim = ?";

  /** Whether it was possible; if not they lapse by themselves. */
  boolean giveBack(Collection<MeetingTask> meetings, Collection<RemovalTask> removals) {
    try (Connection connection = DirectConnections.openForWriting();
        PreparedStatement meeting = connection.prepareStatement(MEETING);
        PreparedStatement removal = connection.prepareStatement(REMOVAL)) {
      for (MeetingTask task : meetings) {
        giveBack(meeting, task.appointmentId(), task.claim());
      }
      for (RemovalTask task : removals) {
        giveBack(removal, task.id(), task.claim());
      }
      return true;
    } catch (SQLException e) {
      LOG.logv(Level.WARN, "Claims cannot be given back, they lapse: {0}", Failures.brief(e));
      return false;
    }
  }

  private static void giveBack(PreparedStatement statement, UUID id, long claim)
      throws SQLException {
    statement.setObject(1, id);
    statement.setLong(2, claim);
    statement.executeUpdate();
  }
}
