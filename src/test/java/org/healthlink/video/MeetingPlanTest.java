package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.MeetingState;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingPlan.Action;
import org.junit.jupiter.api.Test;

class MeetingPlanTest {

  private static final TimeSlot TEN_TO_HALF_PAST_TEN = new TimeSlot(at("10:00:00"), at("10:30:00"));

  /** All combinations that call for an action; the other 342 call for none. */
  private static final Map<String, Action> ACTIONS =
      Map.ofEntries(
          Map.entry("ONLINE SCHEDULED PENDING 09:00:00", Action.CREATE),
          Map.entry("ONLINE SCHEDULED PENDING 10:00:00", Action.CREATE),
          Map.entry("ONLINE SCHEDULED PENDING 10:00:01", Action.CREATE),
          Map.entry("ONLINE SCHEDULED PENDING 10:29:59", Action.CREATE),
          Map.entry("ONLINE SCHEDULED PENDING 10:30:00", Action.EXPIRE),
          Map.entry("ONLINE SCHEDULED PENDING 23:00:00", Action.EXPIRE),
          Map.entry("ONLINE CHECKED_IN PENDING 09:00:00", Action.CREATE),
          Map.entry("ONLINE CHECKED_IN PENDING 10:00:00", Action.CREATE),
          Map.entry("ONLINE CHECKED_IN PENDING 10:00:01", Action.CREATE),
          Map.entry("ONLINE CHECKED_IN PENDING 10:29:59", Action.CREATE),
          Map.entry("ONLINE CHECKED_IN PENDING 10:30:00", Action.EXPIRE),
          Map.entry("ONLINE CHECKED_IN PENDING 23:00:00", Action.EXPIRE),
          Map.entry("ONLINE IN_PROGRESS PENDING 09:00:00", Action.CREATE),
          Map.entry("ONLINE IN_PROGRESS PENDING 10:00:00", Action.CREATE),
          Map.entry("ONLINE IN_PROGRESS PENDING 10:00:01", Action.CREATE),
          Map.entry("ONLINE IN_PROGRESS PENDING 10:29:59", Action.CREATE),
          Map.entry("ONLINE IN_PROGRESS PENDING 10:30:00", Action.EXPIRE),
          Map.entry("ONLINE IN_PROGRESS PENDING 23:00:00", Action.EXPIRE));

  @Test
  void theNextActionFollowsFromWhatIsWantedAndWhatIsKnown() {
    Map<String, Action> planned = new TreeMap<>();
    for (AppointmentType type : AppointmentType.values()) {
      for (AppointmentStatus status : AppointmentStatus.values()) {
        for (MeetingState state : MeetingState.values()) {
          for (String now :
              new String[] {
                "09:00:00", "10:00:00", "10:00:01", "10:29:59", "10:30:00", "23:00:00"
              }) {
            Action action = MeetingPlan.next(type, status, TEN_TO_HALF_PAST_TEN, state, at(now));
            planned.put(type + " " + status + " " + state + " " + now, action);
          }
        }
      }
    }
    assertEquals(360, planned.size());
    planned.values().removeIf(Action.NOTHING::equals);
    assertEquals(new TreeMap<>(ACTIONS), planned);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-12-01T" + time + "Z");
  }
}
