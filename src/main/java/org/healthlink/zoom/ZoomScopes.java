package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final String WRITE = "meeting:write:admin";
  private static final String READ = "meeting:read:admin";

  private static final List<Scope> USED =
      List.of(
          new Scope("meeting:write:meeting:admin", WRITE),
          new Scope("meeting:read:meeting:admin", READ),
          new Scope("meeting:update:meeting:admin", WRITE),
          new Scope("meeting:delete:meeting:admin", WRITE),
          new Scope("meeting:update:status:admin", WRITE),
          new Scope("meeting:read:list_meetings:admin", READ),
          new Scope("user:read:user:admin", "user:read:admin"));

  /** Null before there was a token. */
  private volatile List<Scope> missing;

  /** What allows a kind of calls, by its present name and by the one of older apps. */
  record Scope(String granular, String classic) {

    boolean isAmong(Set<String> granted) {
      return granted.contains(granular) || granted.contains(classic);
    }

    @Override
    public String toString() {
      return granular + " (classic: " + classic + ")";
    }
  }

  /** Takes note of what a new token may do; warns when that falls short in a new way. */
  void granted(String scope) {
    Set<String> granted = Set.copyOf(Arrays.asList((scope == null ? "" : scope).split("\\s+")));
    List<Scope> nowMissing = USED.stream().filter(used -> !used.isAmong(granted)).toList();
    if (!nowMissing.isEmpty() && !nowMissing.equals(missing)) {
      LOG.logv(
          Level.WARN,
          "The Zoom app lacks scopes: {0}",
          nowMissing.stream().map(Scope::toString).collect(Collectors.joining(", ")));
    }
    missing = nowMissing;
  }

  /** What the newest token may not do; empty before there was one. */
  List<Scope> missing() {
    List<Scope> last = missing;
    return last == null ? List.of() : last;
  }

  /** Whether the newest token may not ask for users. */
  boolean usersAreHidden() {
    return missing().stream().anyMatch(scope -> scope.granular().startsWith("user:"));
  }

  /** How many the last token lacked; not a number before the first one. */
  @Override
  public void show(Board board) {
    List<Scope> last = missing;
    board.show(Metric.ZOOM_SCOPES_MISSING, last == null ? Double.NaN : last.size());
  }
}
