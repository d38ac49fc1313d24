package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;

/**
 * Shows the work that is due and the visits that are in danger. It looks at what is not in order,
 * which is little, however many appointments there are.
 */
@ApplicationScoped
class MeetingGauges implements DatabaseGauges {

  @Inject private MeetingFigures figures;
  @Inject private MeetingProvider meetings;
  @Inject private Rooms rooms;

  @Override
  public void read(Board board) {
    figures.unsettled().forEach((state, count) -> board.show(Metric.MEETINGS, count, state.name()));
    board.show(Metric.MEETING_OLDEST_DUE, figures.oldestDueSeconds());
    board.show(Metric.MEETING_REMOVALS, figures.removals());
    board.show(Metric.VISITS_AT_RISK, atRisk());
  }

  /** Whoever has no meeting is let into a room, as long as one can be had. */
  private long atRisk() {
    long withoutMeeting =
        figures.visitsWithoutMeeting(meetings.enabled() && meetings.obstacle().isPresent());
    boolean rescued =
        withoutMeeting > 0 && rooms.provider().filter(RoomProvider::available).isPresent();
    return rescued ? 0 : withoutMeeting;
  }
}
