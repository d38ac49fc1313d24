package org.healthlink.appointment;

import static org.healthlink.appointment.AppointmentStatus.CANCELLED;
import static org.healthlink.appointment.AppointmentStatus.CHECKED_IN;
import static org.healthlink.appointment.AppointmentStatus.COMPLETED;
import static org.healthlink.appointment.AppointmentStatus.IN_PROGRESS;
import static org.healthlink.appointment.AppointmentStatus.NO_SHOW;
import static org.healthlink.appointment.AppointmentStatus.SCHEDULED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What can be done with an appointment: from which status, to which, and not before when. This is
 * the one table of transitions; everything else is refused.
 */
public enum AppointmentAction {
  CHECK_IN(
      AppointmentChange.CHECKED_IN,
      Map.of(SCHEDULED, CHECKED_IN, CHECKED_IN, CHECKED_IN),
      Earliest.ANY_TIME),
  CANCEL(
      AppointmentChange.CANCELLED,
      Map.of(SCHEDULED, CANCELLED, CHECKED_IN, CANCELLED),
      Earliest.ANY_TIME),
  RESCHEDULE(AppointmentChange.RESCHEDULED, Map.of(SCHEDULED, SCHEDULED), Earliest.ANY_TIME),
  COMPLETE(
      AppointmentChange.COMPLETED,
      Map.of(SCHEDULED, COMPLETED, CHECKED_IN, COMPLETED, IN_PROGRESS, COMPLETED),
      Earliest.START),
  NO_SHOW_UP(
      AppointmentChange.NO_SHOW, Map.of(SCHEDULED, NO_SHOW, CHECKED_IN, NO_SHOW), Earliest.END),
  /** The provider says that the visit's meeting has begun. */
  MEETING_STARTED(
      AppointmentChange.STARTED,
      Map.of(SCHEDULED, IN_PROGRESS, CHECKED_IN, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS),
      Earliest.ANY_TIME),
  /** The provider says that it is over. */
  MEETING_ENDED(AppointmentChange.COMPLETED, Map.of(IN_PROGRESS, COMPLETED), Earliest.END);

  private enum Earliest {
    ANY_TIME,
    START,
    END
  }

  private final AppointmentChange change;
  private final Map<AppointmentStatus, AppointmentStatus> transitions;
  private final Earliest earliest;

  AppointmentAction(
      AppointmentChange change,
      Map<AppointmentStatus, AppointmentStatus> transitions,
      Earliest earliest) {
    this.change = change;
    this.transitions = transitions;
    this.earliest = earliest;
  }

  /** What has been done once the action has. */
  AppointmentChange change() {
    return change;
  }

  /** The status that follows; empty when the action is not possible now. */
  public Optional<AppointmentStatus> apply(AppointmentStatus from, TimeSlot slot, Instant now) {
    Instant first =
        switch (earliest) {
          case ANY_TIME -> Instant.MIN;
          case START -> slot.startTime();
          case END -> slot.endTime();
        };
    return now.isBefore(first) ? Optional.empty() : Optional.ofNullable(transitions.get(from));
  }
}
