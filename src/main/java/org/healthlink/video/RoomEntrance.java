package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.VisitRole;

/**
 * Lets people into the rooms of their visits. Where the server of a visit's room is away and
 * another one is there, the visit gets another room, for everybody. Calls the provider over the
 * network; belongs in no transaction.
 */
@ApplicationScoped
public class RoomEntrance {

  /** With one of two servers away, one visit in 65,536 does not find the other one at once. */
  private static final int MOST_ROOMS = 16;

  @Inject private Rooms rooms;
  @Inject private VisitPlaces places;
  @Inject private OpenRooms openRooms;

  /** The keys to a room, with its generation. */
  public record Keys(RoomAccess access, int generation) {}

  /**
   * Opens the visit's room for somebody who was found entitled to it.
   *
   * @param generation of the room as it was last heard of
   * @return empty when no room can be had now
   * @throws RoomFullException when two people are there and neither makes way
   * @throws VideoProviderException when the provider fails
   */
  public Optional<Keys> enter(UUID appointmentId, int generation, VisitRole role, Instant until) {
    Optional<RoomProvider> provider = rooms.provider().filter(RoomProvider::available);
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    return enter(provider.get(), appointmentId, generation, role, until);
  }

  private Optional<Keys> enter(
      RoomProvider provider, UUID visit, int generation, VisitRole role, Instant until) {
    int current = generation;
    for (int tried = 0; tried < MOST_ROOMS; tried++) {
      if (provider.available(visit, current)) {
        openRooms.opening(visit, current, provider.name());
        return Optional.of(new Keys(provider.enter(visit, current, role, until), current));
      }
      current = places.nextGeneration(visit, current);
    }
    return Optional.empty();
  }
}
