package org.healthlink.video;

import java.time.Instant;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.MeetingState;
import org.healthlink.appointment.TimeSlot;

/** Says what a meeting needs next, from what is wanted and what is known. Pure. */
final class MeetingPlan {

  /** What is to be done for a meeting. */
  enum Action {
    /** Make it. */
    CREATE,
    /** Give up: the visit is over and never had one. */
    EXPIRE,
    NOTHING
  }

  private MeetingPlan() {}

  static Action next(
      AppointmentType type,
      AppointmentStatus status,
      TimeSlot slot,
      MeetingState state,
      Instant now) {
    boolean wanted = type == AppointmentType.ONLINE && status.active();
    if (!wanted || state != MeetingState.PENDING) {
      return Action.NOTHING;
    }
    return now.isBefore(slot.endTime()) ? Action.CREATE : Action.EXPIRE;
  }
}
