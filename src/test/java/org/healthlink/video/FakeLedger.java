package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.TimeSlot;

/** Books that remember what was recorded, and hand out the tasks that a test put in. */
class FakeLedger extends MeetingLedger {

  /** What was recorded of a failure. */
  record Failure(String code, String detail, Duration pause, boolean unsettled) {}

  final Deque<MeetingTask> due = new ArrayDeque<>();
  final List<MeetingDetails> made = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();
  boolean claimsLapse;

  /** Makes a meeting due, with the last part of the visit's id in its reference. */
  void owes(UUID visit, boolean unsettled) {
    TimeSlot slot = TimeSlot.of(Instant.parse("2026-12-01T10:00:00Z"), Duration.ofMinutes(30));
    String reference = "HL-" + visit.getLeastSignificantBits();
    MeetingOrder order = new MeetingOrder(reference, "host@clinic.example", slot);
    due.add(new MeetingTask(visit, 1, 1, unsettled, order));
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
  public boolean recordMade(MeetingTask task, MeetingDetails details) {
    made.add(details);
    return !claimsLapse;
  }

  @Override
  public boolean recordFailure(
      MeetingTask task, String code, String detail, Duration pause, boolean unsettled) {
    failures.add(new Failure(code, detail, pause, unsettled));
    return true;
  }
}
