package org.healthlink.sandbox.zoom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The meetings of the account. A deleted one can be recovered for a week. Safe for many threads.
 */
final class Meetings {
  private static final Duration RECOVERABLE = Duration.ofDays(7);
  private static final long SMALLEST_ID = 80_000_000_000L;
  private static final long IDS = 10_000_000_000L;

  private record Deleted(SimulatedMeeting meeting, Instant at) {}

  private final Map<Long, SimulatedMeeting> live = new ConcurrentHashMap<>();
  private final Map<Long, Deleted> deleted = new ConcurrentHashMap<>();
  private final AtomicInteger created = new AtomicInteger();
  private final MeetingEvents events;
  private final Clock clock;

  Meetings(MeetingEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  SimulatedMeeting create(Host host, MeetingDetails details) {
    SimulatedMeeting meeting;
    do {
      long id = SMALLEST_ID + ThreadLocalRandom.current().nextLong(IDS);
      meeting =
          new SimulatedMeeting(
              id,
              UUID.randomUUID(),
              host,
              clock.instant(),
              SimulatedMeeting.Status.WAITING,
              details);
    } while (deleted.containsKey(meeting.id()) || live.putIfAbsent(meeting.id(), meeting) != null);
    created.incrementAndGet();
    events.created(meeting);
    return meeting;
  }

  /** The live meeting; an unknown, deleted or expired one is refused as Zoom does. */
  SimulatedMeeting find(String id) {
    SimulatedMeeting meeting = live.get(Long.valueOf(id));
    if (meeting == null || meeting.expired(clock.instant())) {
      throw new Refusal(ZoomErrors.unknownMeeting(id));
    }
    return meeting;
  }

  /** Changes a live meeting in one step. */
  SimulatedMeeting change(String id, UnaryOperator<SimulatedMeeting> change) {
    SimulatedMeeting[] before = new SimulatedMeeting[1];
    SimulatedMeeting changed =
        live.computeIfPresent(
            find(id).id(),
            (key, meeting) -> {
              before[0] = meeting;
              return change.apply(meeting);
            });
    if (changed == null) {
      throw new Refusal(ZoomErrors.unknownMeeting(id));
    }
    events.changed(before[0], changed);
    return changed;
  }

  /** Lets a meeting begin or end. */
  SimulatedMeeting run(String id, SimulatedMeeting.Status status) {
    return change(id, meeting -> meeting.with(status));
  }

  void delete(String id) {
    SimulatedMeeting gone = live.remove(find(id).id());
    if (gone == null) {
      throw new Refusal(ZoomErrors.unknownMeeting(id));
    }
    Instant now = clock.instant();
    deleted.values().removeIf(d -> d.at().plus(RECOVERABLE).isBefore(now));
    deleted.put(gone.id(), new Deleted(gone, now));
    events.deleted(gone);
  }

  /** Brings a deleted meeting back with its number and links. */
  void recover(String id) {
    Deleted found = deleted.get(Long.valueOf(id));
    if (found == null || found.at().plus(RECOVERABLE).isBefore(clock.instant())) {
      throw new Refusal(ZoomErrors.unknownMeeting(id));
    }
    live.put(found.meeting().id(), found.meeting());
    deleted.remove(found.meeting().id());
    events.recovered(found.meeting());
  }

  /** The meetings that are neither deleted nor expired, by start, then number. */
  List<SimulatedMeeting> all() {
    Instant now = clock.instant();
    return live.values().stream()
        .filter(m -> !m.expired(now))
        .sorted(
            Comparator.comparing(
                    SimulatedMeeting::startTime, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(SimulatedMeeting::id))
        .toList();
  }

  int created() {
    return created.get();
  }

  void reset() {
    live.clear();
    deleted.clear();
    created.set(0);
  }
}
