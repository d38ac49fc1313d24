package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.healthlink.video.MeetingPlan.Action;
import org.healthlink.video.MeetingTask.Step;

/** The row of one visit and the queue of removals, kept in memory as the ledger keeps them. */
final class OneVisitsBooks extends MeetingLedger {
  private static final HostChoice HOST = new HostChoice("host@clinic.example", "", null);
  private static final MeetingPlan PLAN = new MeetingPlan(Duration.ofDays(7));

  final MeetingRecord row = new MeetingRecord();
  final Map<Long, Instant> queue = new HashMap<>();
  private final Set<Long> gone = new HashSet<>();
  private final SteppedClock clock;
  private Instant dueAt;
  private boolean wanted;
  private boolean crashed;

  OneVisitsBooks(SteppedClock clock) {
    this.clock = clock;
    Fields.set(row, "id", new UUID(0, 1));
    Fields.set(row, "reference", "HL-1");
    Fields.set(row, "status", AppointmentStatus.SCHEDULED);
    Fields.set(
        row, "slot", TimeSlot.of(clock.instant().plus(Duration.ofDays(5)), Duration.ofMinutes(30)));
    want(true);
  }

  /** A person changes the visit, from or to one that needs a meeting. */
  void want(boolean meeting) {
    wanted = meeting;
    Fields.set(row, "type", meeting ? AppointmentType.ONLINE : AppointmentType.ONSITE);
    due(clock.instant());
  }

  /** The node that is at work records nothing any more. */
  void crash() {
    crashed = true;
  }

  void restart() {
    crashed = false;
  }

  boolean wanted() {
    return wanted;
  }

  @Override
  public Optional<MeetingTask> claimNearest() {
    Instant now = clock.instant();
    Instant leased = (Instant) Fields.get(row, "leasedUntil");
    dueAt = (Instant) Fields.get(row, "dueAt");
    if (dueAt == null || dueAt.isAfter(now) || leased != null && !leased.isBefore(now)) {
      return Optional.empty();
    }
    return switch (next(now)) {
      case CREATE, REPLACE -> Optional.of(row.lease(Step.CREATE, HOST, now, LEASE));
      case UPDATE -> Optional.of(row.lease(Step.UPDATE, HOST, now, LEASE));
      case REMOVE -> Optional.of(row.lease(Step.REMOVE, HOST, now, LEASE));
      default -> {
        row.atRest(row.known(true, HOST.account()), false);
        yield Optional.empty();
      }
    };
  }

  private Action next(Instant now) {
    return PLAN.next(row.known(true, wanted ? HOST.account() : null), now);
  }

  @Override
  public Set<Long> leaving(List<Long> meetingIds) {
    return meetingIds.stream()
        .filter(id -> queue.containsKey(id) || gone.contains(id))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean recordMade(
      MeetingTask task, MeetingDetails details, List<Long> surplus, int inDoubt) {
    Instant now = clock.instant();
    if (!row.isClaimedBy(task)) {
      Instant later = now.plus(LEASE.multipliedBy(2));
      surplus.forEach(id -> add(id, later));
      if (task.step() == Step.CREATE) {
        add(details.id(), later);
      }
      return false;
    }
    surplus.forEach(id -> add(id, now));
    if (row.meetingId() != null && row.meetingId() != details.id()) {
      queue.put(row.meetingId(), now);
    }
    queue.remove(details.id());
    row.made(task, "ZOOM", details, inDoubt, now);
    followUp(now);
    return true;
  }

  private void add(long id, Instant due) {
    if (!Long.valueOf(id).equals(row.meetingId())) {
      queue.put(id, due);
    }
  }

  @Override
  public boolean recordRemoved(MeetingTask task, int inDoubt) {
    if (!row.isClaimedBy(task)) {
      return false;
    }
    if (row.meetingId() != null) {
      gone.add(row.meetingId());
    }
    row.removed(inDoubt);
    followUp(clock.instant());
    return true;
  }

  @Override
  public boolean recordMissing(MeetingTask task, int inDoubt, Duration believedAfter) {
    if (!row.isClaimedBy(task)) {
      return false;
    }
    if (row.hasBeenMissing(clock.instant(), believedAfter)) {
      row.removed(inDoubt);
      followUp(clock.instant());
    } else {
      row.missing(clock.instant(), believedAfter);
    }
    return true;
  }

  @Override
  public boolean recordFailure(MeetingTask task, FailedAttempt failure) {
    if (crashed) {
      crashed = false;
    } else if (row.isClaimedBy(task)) {
      row.failed(task, failure, clock.instant());
    }
    return true;
  }

  @Override
  public void postpone(MeetingTask task, Duration pause) {
    if (row.isClaimedBy(task)) {
      row.postponed(task, pause, clock.instant());
    }
  }

  private void followUp(Instant now) {
    Action next = next(now);
    if (next == Action.NOTHING) {
      row.atRest(row.known(true, wanted ? HOST.account() : null), false);
    } else {
      row.dueAgain(next, now);
    }
  }

  /** Works on one due removal. */
  void removeOne(MeetingProvider provider) {
    queue.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(clock.instant()))
        .map(Map.Entry::getKey)
        .filter(id -> !id.equals(row.meetingId()))
        .findFirst()
        .ifPresent(id -> remove(id, provider));
  }

  private void remove(long id, MeetingProvider provider) {
    try {
      provider.remove(id);
      queue.remove(id);
      gone.add(id);
    } catch (VideoProviderException e) {
      queue.put(id, clock.instant().plusSeconds(5));
    }
  }

  boolean settled() {
    return Fields.get(row, "dueAt") == null && queue.isEmpty();
  }

  private void due(Instant at) {
    Fields.set(row, "dueAt", at);
  }
}
