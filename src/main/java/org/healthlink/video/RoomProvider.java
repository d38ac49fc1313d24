package org.healthlink.video;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.appointment.VisitRole;

/**
 * Opens rooms for visits whose meeting is not to be had. A room belongs to an appointment and a
 * generation; whoever was removed from one generation is not let into the next, and another
 * generation may be somewhere else. Every method but {@link #origins} calls the provider over the
 * network, within seconds, and must not be called inside a transaction. All may be called by many
 * threads and repeated, and throw {@link VideoProviderException} alone.
 */
public interface RoomProvider extends VideoProvider {

  /** Whether a room can be had anywhere now; a recent answer counts. Never throws. */
  boolean available();

  /** Whether this very room can be had now: where it would be, somebody is at home. */
  boolean available(UUID appointmentId, int generation);

  /**
   * Opens the room for somebody who was found entitled to it, and makes the keys.
   *
   * @param until when the keys end: later than the visit can possibly end
   * @throws RoomFullException when two people are there and neither makes way
   */
  RoomAccess enter(UUID appointmentId, int generation, VisitRole role, Instant until);

  /** Sends everybody out and forgets the room; nothing when there is none. */
  void close(UUID appointmentId, int generation);

  /** Where a page that enters rooms must be allowed to connect to. */
  List<String> origins();
}
