package org.healthlink.zoom;

import java.util.List;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.video.HostState;
import org.healthlink.video.HostsInUse.HostLoad;
import org.healthlink.zoom.HostBudgets.Budgets;

/**
 * What is to be said of one Zoom user.
 *
 * @param owner in whose place it hosts: a key of the configuration, or a doctor
 * @param load what coming visits ask of it; null for nothing
 */
record HostReport(String account, String owner, HostState state, HostLoad load, Budgets budgets) {

  private static final int FEW_CALLS = 10;

  /** Minutes after which Zoom ends the meetings of basic users. */
  private static final int BASIC_LIMIT = 40;

  /** Whoever holds no meetings needs no budget. */
  List<Finding> findings() {
    return switch (state) {
      case UNKNOWN -> List.of(ZoomFindings.HOST_UNKNOWN.of("Zoom knows no user " + who() + "."));
      case INACTIVE ->
          List.of(ZoomFindings.HOST_INACTIVE.of("The Zoom user " + who() + " is not active."));
      case UNLICENSED -> Stream.concat(Stream.of(basic()), burdens()).toList();
      case ACTIVE, UNCHECKED -> {
        List<Finding> burdens = burdens().toList();
        yield burdens.isEmpty() ? List.of(good()) : burdens;
      }
    };
  }

  private Stream<Finding> burdens() {
    return Stream.concat(budget(), overbooked());
  }

  private Finding good() {
    return ZoomFindings.HOST.of(
        "The Zoom user %s is active and licensed and has %d of %d create and update calls left today."
            .formatted(who(), left(), budgets.limit()));
  }

  private Finding basic() {
    String longer =
        load != null && load.longest() > BASIC_LIMIT
            ? "; coming visits last up to " + load.longest() + " minutes"
            : "";
    return ZoomFindings.HOST_BASIC.of(
        "The Zoom user %s has no licence: its meetings end after %d minutes%s."
            .formatted(who(), BASIC_LIMIT, longer));
  }

  private Stream<Finding> budget() {
    String left =
        "The Zoom user %s has %d of %d create and update calls left today."
            .formatted(who(), left(), budgets.limit());
    if (left() == 0) {
      return Stream.of(ZoomFindings.BUDGET_USED_UP.of(left));
    }
    boolean few = left() < Math.min(FEW_CALLS, budgets.limit());
    return few ? Stream.of(ZoomFindings.BUDGET_LOW.of(left)) : Stream.empty();
  }

  private Stream<Finding> overbooked() {
    return load == null || load.overlapping() == 0
        ? Stream.empty()
        : Stream.of(
            ZoomFindings.HOST_OVERBOOKED.of(
                "Of the coming visits of the Zoom user %s, %d begin while another one runs."
                    .formatted(who(), load.overlapping())));
  }

  private int left() {
    return budgets.left(account);
  }

  private String who() {
    return account + " (" + owner + ")";
  }
}
