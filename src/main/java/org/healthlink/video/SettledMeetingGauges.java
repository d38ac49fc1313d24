package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;

/** Shows how many meetings are in order: as many as there are visits to come, so less often. */
@ApplicationScoped
class SettledMeetingGauges implements DatabaseGauges {

  @Inject private MeetingFigures figures;

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void read(Board board) {
    figures.settled().forEach((state, count) -> board.show(Metric.MEETINGS, count, state.name()));
  }
}
