package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.MeetingState;
import org.healthlink.appointment.TimeSlot;

/**
 * Says what a meeting needs next, from what is wanted and what is known. Booking, moving,
 * cancelling, finishing, cleaning up, drift and trying again all end here. Pure.
 *
 * @param cleanupAfter how long after its end a finished visit keeps its meeting
 */
record MeetingPlan(Duration cleanupAfter) {

  /** What is to be done for a meeting. */
  enum Action {
    /** Make it, unless it turns out to be there already. */
    CREATE,
    /** Look at it, tell the provider the visit's time if it has another one, take surplus away. */
    UPDATE,
    /** Take it away, also when it is not sure whether it is there. */
    REMOVE,
    /** Another account holds the doctor's meetings now: make a new one, then remove the old. */
    REPLACE,
    /** Give up: the visit is over and never had one. */
    EXPIRE,
    NOTHING
  }

  /**
   * What is wanted and what is known.
   *
   * @param offered whether the provider is switched on
   * @param exists whether a meeting is recorded
   * @param unsettled whether creates were sent whose outcome is not known
   * @param host who holds the recorded meeting; null when none is recorded
   * @param wantedHost who should hold it; null when no meeting is wanted
   * @param told the time that the provider is known to have; null when that is not known
   */
  record Known(
      AppointmentType type,
      AppointmentStatus status,
      TimeSlot slot,
      boolean offered,
      boolean exists,
      boolean unsettled,
      String host,
      String wantedHost,
      TimeSlot told) {

    boolean wanted() {
      return type == AppointmentType.ONLINE && status.active();
    }

    boolean cancelled() {
      return type == AppointmentType.ONSITE || status == AppointmentStatus.CANCELLED;
    }
  }

  Action next(Known known, Instant now) {
    if (!known.offered()) {
      return Action.NOTHING;
    }
    return known.exists() ? nextOfExisting(known, now) : nextOfMissing(known, now);
  }

  private static Action nextOfMissing(Known known, Instant now) {
    boolean over = !now.isBefore(known.slot().endTime());
    if (known.wanted() && !over) {
      return Action.CREATE;
    }
    if (known.unsettled()) {
      return Action.REMOVE;
    }
    return known.wanted() ? Action.EXPIRE : Action.NOTHING;
  }

  private Action nextOfExisting(Known known, Instant now) {
    if (known.cancelled() || !now.isBefore(known.slot().endTime().plus(cleanupAfter))) {
      return Action.REMOVE;
    }
    if (known.unsettled()) {
      return Action.UPDATE;
    }
    // The provider takes no time that has passed, and nobody is moved out of a running visit.
    if (!known.wanted() || !now.isBefore(known.slot().startTime())) {
      return Action.NOTHING;
    }
    if (!known.wantedHost().equals(known.host())) {
      return Action.REPLACE;
    }
    return known.slot().equals(known.told()) ? Action.NOTHING : Action.UPDATE;
  }

  /**
   * The state of a meeting for which nothing is to be done.
   *
   * @param rooms whether visits without a meeting take place in rooms
   */
  static MeetingState atRest(Known known, boolean rooms) {
    if (!known.offered() && rooms && known.wanted()) {
      return MeetingState.READY;
    }
    if (!known.offered() || known.type() == AppointmentType.ONSITE && !known.exists()) {
      return MeetingState.NOT_NEEDED;
    }
    return known.exists() ? MeetingState.READY : MeetingState.REMOVED;
  }
}
