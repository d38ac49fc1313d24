package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Compares the scopes of a token with those that are used, and names what is missing before a call
 * fails for it. Apps made before 2024 have classic scopes; either name counts.
 */
@ApplicationScoped
class ZoomScopes implements NodeGauges {

  private static final Logger LOG = Logger.getLogger(ZoomScopes.class);
  private static final Map<String, String> CLASSIC_BY_GRANULAR = new LinkedHashMap<>();

  static {
    CLASSIC_BY_GRANULAR.put("meeting:write:meeting:admin", "meeting:write:admin");
    CLASSIC_BY_GRANULAR.put("meeting:read:meeting:admin", "meeting:read:admin");
    CLASSIC_BY_GRANULAR.put("meeting:update:meeting:admin", "meeting:write:admin");
    CLASSIC_BY_GRANULAR.put("meeting:delete:meeting:admin", "meeting:write:admin");
    CLASSIC_BY_GRANULAR.put("meeting:update:status:admin", "meeting:write:admin");
    CLASSIC_BY_GRANULAR.put("meeting:read:list_meetings:admin", "meeting:read:admin");
    CLASSIC_BY_GRANULAR.put("user:read:user:admin", "user:read:admin");
  }

  private volatile List<String> missing;

  /** Takes note of what a new token may do; warns when that falls short in a new way. */
  void granted(String scope) {
    Set<String> granted = new HashSet<>(Arrays.asList((scope == null ? "" : scope).split("\\s+")));
    List<String> nowMissing =
        CLASSIC_BY_GRANULAR.entrySet().stream()
            .filter(entry -> !granted.contains(entry.getKey()))
            .filter(entry -> !granted.contains(entry.getValue()))
            .map(entry -> entry.getKey() + " (classic: " + entry.getValue() + ")")
            .toList();
    if (!nowMissing.isEmpty() && !nowMissing.equals(missing)) {
      LOG.logv(Level.WARN, "The Zoom app lacks scopes: {0}", String.join(", ", nowMissing));
    }
    missing = nowMissing;
  }

  /** How many the last token lacked; not a number before the first one. */
  @Override
  public void show(Board board) {
    List<String> last = missing;
    board.show(Metric.ZOOM_SCOPES_MISSING, last == null ? Double.NaN : last.size());
  }
}
