package org.healthlink.video;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Books that remember what was recorded, and hand out the tasks that a test put in. */
class FakeLedger extends MeetingLedger {

  /** What was recorded of a failure. */
  record Failure(String code, String detail, Duration pause, boolean unsettled) {}

  final Deque<MeetingTask> due = new ArrayDeque<>();
  final List<MeetingDetails> made = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();
  boolean claimsLapse;

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
