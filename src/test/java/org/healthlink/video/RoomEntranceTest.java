package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.VisitRole;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.Test;

class RoomEntranceTest {

  private static final UUID VISIT = UUID.randomUUID();

  private final FakeRooms provider = new FakeRooms();
  private final List<String> opening = new ArrayList<>();
  private int generation = 3;
  private final RoomEntrance entrance = entrance();

  private RoomEntrance entrance() {
    RoomEntrance made = provider.with(new RoomEntrance());
    Fields.set(
        made,
        "openRooms",
        new OpenRooms() {
          @Override
          public void opening(UUID appointmentId, int opened, String name) {
            opening.add(name + " " + opened + " after " + provider.calls);
          }
        });
    return Fields.set(
        made,
        "places",
        new VisitPlaces() {
          @Override
          public int nextGeneration(UUID appointmentId, int givenUp) {
            generation = givenUp == generation ? generation + 1 : generation;
            return generation;
          }
        });
  }

  private Optional<RoomEntrance.Keys> enter(int heardOf) {
    return entrance.enter(VISIT, heardOf, VisitRole.PATIENT, Instant.EPOCH);
  }

  @Test
  void aRoomIsWrittenDownBeforeItIsOpened() {
    assertEquals("room 3", enter(3).orElseThrow().access().room());
    assertEquals(List.of("ROOMS 3 after []"), opening);
  }

  @Test
  void whereTheRoomsServerIsAwayTheVisitGetsAnotherRoom() {
    provider.away.addAll(List.of(3, 4));
    assertEquals(5, enter(3).orElseThrow().generation());
    assertEquals(List.of("enter 5"), provider.calls);
    assertEquals(5, generation);
  }

  @Test
  void theSecondPersonGoesWhereTheFirstOneWent() {
    provider.away.add(3);
    assertEquals(4, enter(3).orElseThrow().generation());
    assertEquals(4, enter(3).orElseThrow().generation());
  }

  @Test
  void whereNoServerIsThereNothingChanges() {
    provider.down = true;
    assertEquals(Optional.empty(), enter(3));
    assertEquals(3, generation);
    assertEquals(List.of(), provider.calls);
  }

  @Test
  void theSearchHasAnEnd() {
    for (int i = 0; i < 1_000; i++) {
      provider.away.add(i);
    }
    assertEquals(Optional.empty(), enter(3));
    assertEquals(19, generation);
  }
}
