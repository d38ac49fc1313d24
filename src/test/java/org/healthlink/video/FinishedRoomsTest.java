package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.Test;

class FinishedRoomsTest {

  private final FakeRooms provider = new FakeRooms();
  private final List<String> noted = new ArrayList<>();
  private final FinishedRooms finished = provider.with(new FinishedRooms());

  FinishedRoomsTest() {
    Fields.set(
        finished,
        "openRooms",
        new OpenRooms() {
          @Override
          public List<Room> finished(String name, int limit) {
            return List.of(room(1), room(2), room(3));
          }

          @Override
          public void closed(Room room) {
            noted.add("closed " + room.generation());
          }

          @Override
          public void stillOpen(Room room) {
            noted.add("open " + room.generation());
          }
        });
  }

  private static OpenRooms.Room room(int generation) {
    return new OpenRooms.Room(UUID.randomUUID(), generation, "now");
  }

  @Test
  void aRoomThatCannotBeClosedKeepsNoOtherOneOpen() {
    provider.away.add(1);
    assertEquals(3, finished.work());
    assertEquals(List.of("close 1", "close 2", "close 3"), provider.calls);
    assertEquals(List.of("open 1", "closed 2", "closed 3"), noted);
  }
}
