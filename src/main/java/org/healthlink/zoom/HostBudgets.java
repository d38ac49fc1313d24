package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.healthlink.platform.database.DirectConnections;

/** How many create and update calls hosts have left today; reads past the pool, for looking. */
@ApplicationScoped
class HostBudgets {

  @Inject private ZoomConfiguration configuration;

  /** The state of one moment. */
  record Budgets(int limit, Map<String, Integer> used) {

    int left(String host) {
      return Math.max(0, limit - used.getOrDefault(host.toLowerCase(Locale.ROOT), 0));
    }
  }

  /** Of the UTC day that the database has. */
  Budgets today() throws SQLException {
    int limit = configuration.hostDailyLimit();
    Map<String, Integer> used = new HashMap<>();
    try (Connection connection = DirectConnections.open();
        PreparedStatement query =
            connection.prepareStatement(
                "select host, used, exhausted from zoom_host_days"
                    + " where day = (clock_timestamp() at time zone 'UTC')::date");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        used.put(rows.getString(1), rows.getBoolean(3) ? limit : rows.getInt(2));
      }
    }
    return new Budgets(limit, used);
  }
}
