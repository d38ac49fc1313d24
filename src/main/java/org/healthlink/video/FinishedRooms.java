package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthlink.platform.Chore;
import org.jboss.logging.Logger;

/**
 * Closes the rooms that nobody is to be in any more: their provider keeps them until it is told.
 * One that cannot be closed keeps no other one open.
 */
@ApplicationScoped
class FinishedRooms implements Chore {

  private static final Logger LOG = Logger.getLogger(FinishedRooms.class);
  private static final int MOST = 50;

  @Inject private Rooms rooms;
  @Inject private OpenRooms openRooms;

  @Override
  public String name() {
    return "rooms of finished visits closed";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(20);
  }

  @Override
  public int work() {
    Optional<RoomProvider> provider = rooms.provider();
    if (provider.isEmpty()) {
      return 0;
    }
    List<OpenRooms.Room> finished = openRooms.finished(provider.get().name(), MOST);
    for (OpenRooms.Room room : finished) {
      close(provider.get(), room);
    }
    return finished.size();
  }

  private void close(RoomProvider provider, OpenRooms.Room room) {
    try {
      provider.close(room.appointmentId(), room.generation());
      openRooms.closed(room);
    } catch (VideoProviderException e) {
      LOG.warnv(
          "{0}: {1} ({2}), appointment {3}; it is tried again",
          e.headline(), e.code(), e.detail(), room.appointmentId());
      openRooms.stillOpen(room);
    }
  }
}
