package org.healthlink.sandbox.drill;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All visits whose booking was confirmed. Safe for many threads. */
final class Diary {
  private final Map<UUID, Visit> visits = new ConcurrentHashMap<>();

  void keep(Visit visit) {
    visits.put(visit.id(), visit);
  }

  Collection<Visit> visits() {
    return List.copyOf(visits.values());
  }

  /**
   * Takes a visit that nobody comes to in this drill, for a change, so that no other change does.
   */
  synchronized Visit take(Random chance) {
    List<Visit> free =
        visits.values().stream()
            .filter(visit -> !visit.comes() && !visit.cancelled() && !visit.unsure())
            .toList();
    if (free.isEmpty()) {
      return null;
    }
    Visit taken = free.get(chance.nextInt(free.size()));
    visits.put(taken.id(), taken.withDoubt());
    return taken;
  }
}
