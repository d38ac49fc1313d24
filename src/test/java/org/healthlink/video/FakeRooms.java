package org.healthlink.video;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.healthlink.appointment.VisitRole;
import org.healthlink.unit.Fields;

/**
 * A provider of rooms in memory: notes the calls, and has the generations away that a test says.
 */
final class FakeRooms implements RoomProvider {

  final List<String> calls = new ArrayList<>();
  final Set<Integer> away = new TreeSet<>();
  boolean down;

  /** As the application would find it. */
  Rooms rooms() {
    return new Rooms() {
      @Override
      public Optional<RoomProvider> provider() {
        return Optional.of(FakeRooms.this);
      }
    };
  }

  @Override
  public String name() {
    return "ROOMS";
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public boolean available() {
    return !down;
  }

  @Override
  public boolean available(UUID appointmentId, int generation) {
    return !down && !away.contains(generation);
  }

  @Override
  public RoomAccess enter(UUID appointmentId, int generation, VisitRole role, Instant until) {
    calls.add("enter " + generation);
    return new RoomAccess("", "room " + generation, "", "", "", List.of(), until);
  }

  @Override
  public void close(UUID appointmentId, int generation) {
    calls.add("close " + generation);
    if (away.contains(generation)) {
      throw new VideoProviderException.Retryable("x", "away", "x", null, null, false, null);
    }
  }

  @Override
  public List<String> origins() {
    return List.of();
  }

  /** A part of the application that works with these rooms. */
  <T> T with(T part) {
    return Fields.set(part, "rooms", rooms());
  }
}
