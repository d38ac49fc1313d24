package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthlink.platform.Chore;

/** Closes the rooms of visits that are over: their provider keeps them until it is told. */
@ApplicationScoped
class FinishedRooms implements Chore {

  private static final int MOST = 50;

  @Inject private Rooms rooms;
  @Inject private OpenRooms openRooms;

  @Override
  public String name() {
    return "rooms of finished visits closed";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int work() {
    Optional<RoomProvider> provider = rooms.provider();
    if (provider.isEmpty()) {
      return 0;
    }
    List<OpenRooms.Room> finished = openRooms.finished(provider.get().name(), MOST);
    for (OpenRooms.Room room : finished) {
      provider.get().close(room.appointmentId(), room.generation());
      openRooms.closed(room.appointmentId());
    }
    return finished.size();
  }
}
