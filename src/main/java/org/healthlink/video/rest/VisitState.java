package org.healthlink.video.rest;

import java.time.Instant;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.VisitRole;

/**
 * How a visit stands, as one person's page shows it.
 *
 * @param timeZone the doctor's
 * @param place the provider where the visit takes place; null while that is open
 * @param generation of the room
 * @param otherAt where the other person is: a provider, or {@code PAGE}; null when nobody is there
 * @param notice what this person should be told besides; null for nothing
 */
public record VisitState(
    VisitRole role,
    AppointmentStatus status,
    Instant startTime,
    Instant endTime,
    String timeZone,
    Instant serverTime,
    Instant opensAt,
    Instant closesAt,
    Door door,
    String place,
    int generation,
    String otherAt,
    boolean mayRemove,
    boolean maySwitch,
    Notice notice) {

  /** Whether one can come in. */
  public enum Door {
    EARLY,
    OPEN,
    CLOSED,
    /** The visit has taken place, or will not. */
    ENDED
  }

  /** What a page tells besides. */
  public enum Notice {
    /** The visit takes place elsewhere by now. */
    MOVED,
    /** The doctor has had this person leave. */
    REMOVED
  }
}
