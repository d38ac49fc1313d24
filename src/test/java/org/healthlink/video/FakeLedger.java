package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingTask.Doubt;
import org.healthlink.video.MeetingTask.Step;

/** Books that remember what was recorded, and hand out the tasks that a test put in. */
class FakeLedger extends MeetingLedger {

  static final Instant LEASED_UNTIL = Instant.parse("2026-12-01T09:01:30Z");
  static final Doubt NONE = new Doubt(0, null, false);

  final Deque<MeetingTask> due = new ArrayDeque<>();
  final List<String> recorded = new ArrayList<>();
  final List<FailedAttempt> failures = new ArrayList<>();
  Set<Long> leaving = Set.of();
  boolean claimsLapse;
  boolean databaseIsAway;

  /** Makes a meeting due, with the last part of the visit's id in its reference. */
  void owes(UUID visit, Step step, Long meetingId, Doubt doubt) {
    TimeSlot slot = TimeSlot.of(Instant.parse("2026-12-01T10:00:00Z"), Duration.ofMinutes(30));
    String reference = "HL-" + visit.getLeastSignificantBits();
    MeetingOrder order = new MeetingOrder(reference, "host@clinic.example", null, slot);
    due.add(new MeetingTask(visit, 1, 1, step, meetingId, order, doubt, LEASED_UNTIL));
  }

  void owesCreate(UUID visit) {
    owes(visit, Step.CREATE, null, NONE);
  }

  @Override
  public Optional<MeetingTask> claim(UUID appointmentId) {
    Optional<MeetingTask> task =
        due.stream().filter(d -> d.appointmentId().equals(appointmentId)).findFirst();
    task.ifPresent(due::remove);
    return task;
  }

  @Override
  public Optional<MeetingTask> claimNearest() {
    return Optional.ofNullable(due.poll());
  }

  @Override
  public Set<Long> leaving(List<Long> meetingIds) {
    return leaving;
  }

  @Override
  public boolean recordMade(
      MeetingTask task, MeetingDetails details, List<Long> surplus, int inDoubt) {
    if (databaseIsAway) {
      throw new IllegalStateException("no connection");
    }
    recorded.add("made " + details.id() + ", surplus " + surplus + ", " + inDoubt + " in doubt");
    return !claimsLapse;
  }

  @Override
  public boolean recordRemoved(MeetingTask task, int inDoubt) {
    recorded.add("removed, " + inDoubt + " in doubt");
    return !claimsLapse;
  }

  @Override
  public boolean recordMissing(MeetingTask task, int inDoubt, Duration believedAfter) {
    recorded.add("missing, believed after " + believedAfter + ", " + inDoubt + " in doubt");
    return !claimsLapse;
  }

  @Override
  public boolean recordFailure(MeetingTask task, FailedAttempt failure) {
    failures.add(failure);
    return true;
  }

  @Override
  public void postpone(MeetingTask task, Duration pause) {
    recorded.add("postponed by " + pause);
  }
}
