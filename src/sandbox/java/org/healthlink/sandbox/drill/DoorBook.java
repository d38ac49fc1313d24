package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who came to a visit's door, and when and where he was let in. Safe for many threads. */
final class DoorBook {

  /** Where somebody was let in. */
  enum Place {
    ZOOM,
    ROOM
  }

  /** The two who come. */
  enum Side {
    PATIENT,
    DOCTOR
  }

  private record Who(UUID visit, Side side) {}

  private static final class Call {
    private final Instant came;
    private final Phase phase;
    private Instant in;
    private Place place;

    Call(Instant came, Phase phase) {
      this.came = came;
      this.phase = phase;
    }
  }

  private final Map<Who, Call> calls = new HashMap<>();

  /** Somebody stands at the door, perhaps not for the first time. */
  synchronized void comes(UUID visit, Side side, Instant now, Phase phase) {
    calls.putIfAbsent(new Who(visit, side), new Call(now, phase));
  }

  /** He is let in. */
  synchronized void isIn(UUID visit, Side side, Place place, Instant now) {
    Call call = calls.get(new Who(visit, side));
    call.in = now;
    call.place = place;
  }

  /**
   * What the book says in the end.
   *
   * @param visits whose people came
   * @param inZoom visits whose people were all let into the meeting
   * @param inRoom visits of which somebody was let into a room
   * @param waited visits of which somebody had to try more than once
   * @param shut visits of which somebody was not let in at all
   * @param longestWait of those who were let in
   */
  record Summary(int visits, int inZoom, int inRoom, int waited, int shut, Duration longestWait) {}

  /** Visits whose people came in one of these phases. */
  synchronized Summary summary(Collection<Phase> phases) {
    Map<UUID, Map<Side, Call>> byVisit = new HashMap<>();
    calls.forEach(
        (who, call) ->
            byVisit.computeIfAbsent(who.visit(), id -> new HashMap<>()).put(who.side(), call));
    byVisit.values().removeIf(v -> v.values().stream().noneMatch(c -> phases.contains(c.phase)));
    int inZoom = 0;
    int inRoom = 0;
    int waited = 0;
    int shut = 0;
    Duration longest = Duration.ZERO;
    for (Map<Side, Call> visit : byVisit.values()) {
      Collection<Call> both = visit.values();
      if (both.stream().anyMatch(c -> c.in == null)) {
        shut++;
      } else if (both.stream().anyMatch(c -> c.place == Place.ROOM)) {
        inRoom++;
      } else {
        inZoom++;
      }
      Duration wait = wait(both);
      waited += wait.compareTo(Doorstep.TRIES_AGAIN) >= 0 ? 1 : 0;
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return new Summary(byVisit.size(), inZoom, inRoom, waited, shut, longest);
  }

  private static Duration wait(Collection<Call> both) {
    return both.stream()
        .filter(call -> call.in != null)
        .map(call -> Duration.between(call.came, call.in))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
