package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthlink.platform.Failures;
import org.healthlink.video.MeetingTask.Doubt;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Takes the step that a meeting was claimed for: calls the provider and records what came of it. No
 * failure leaves here: each one is recorded in the row and logged once.
 */
@ApplicationScoped
class MeetingSteps {

  private static final Logger LOG = Logger.getLogger(MeetingSteps.class);

  /** A provider that does not know a meeting is asked again after this. */
  private static final Duration MISSING_IS_BELIEVED_AFTER = Duration.ofMinutes(2);

  /** A create with its time-outs takes no longer; with less left of the lease it is not begun. */
  private static final Duration TIME_FOR_A_CREATE = Duration.ofSeconds(50);

  @Inject private MeetingLedger ledger;
  @Inject private MeetingProvider provider;
  @Inject private MeetingConfiguration configuration;
  @Inject private Clock clock;

  /** False when what came of it could not be recorded either, so that the claim stands. */
  boolean take(MeetingTask task) {
    Progress progress = new Progress(task.doubt());
    try {
      boolean recorded =
          switch (task.step()) {
            case CREATE -> create(task, progress);
            case UPDATE -> update(task, progress);
            case REMOVE -> remove(task);
          };
      if (!recorded) {
        LOG.warnv(
            "The claim on the meeting of appointment {0} had lapsed when its {1} was done; whoever"
                + " claims it next finds out what became of it",
            task.appointmentId(), task.step());
      }
    } catch (VideoProviderException.Postponed e) {
      ledger.postpone(task, e.delay().orElse(Duration.ofSeconds(1)));
    } catch (VideoProviderException e) {
      failed(task, e, progress);
    } catch (RuntimeException | Error e) {
      return failedUnexpectedly(task, e, progress);
    }
    return true;
  }

  /** How many creates would stay in doubt if the step failed at this moment. */
  private static final class Progress {
    private int inDoubt;

    Progress(Doubt doubt) {
      inDoubt = doubt.creates();
    }
  }

  /**
   * What a look has found.
   *
   * @param meetings made by creates in doubt, and nobody's yet
   * @param inDoubt creates that stay in doubt once these meetings are recorded or gone: not before,
   *     for they would be forgotten if the step failed in between
   */
  private record Found(List<MeetingDetails> meetings, int inDoubt) {

    List<Long> ids() {
      return meetings.stream().map(MeetingDetails::id).toList();
    }
  }

  private boolean create(MeetingTask task, Progress progress) {
    // Look before the leap: an order whose outcome is unknown may have been carried out.
    Found found = look(task);
    if (found.meetings().isEmpty()) {
      progress.inDoubt = found.inDoubt();
      return make(task, progress);
    }
    // It may have been sent with a time that is no longer right, and more than once.
    long adopted = found.ids().get(0);
    List<Long> surplus = found.ids().stream().skip(1).toList();
    MeetingDetails updated =
        provider
            .update(adopted, task.order())
            .orElseThrow(
                () ->
                    new VideoProviderException.Postponed(
                        "what was found has just gone", Duration.ofSeconds(1)));
    return ledger.recordMade(task, updated, surplus, found.inDoubt());
  }

  private boolean make(MeetingTask task, Progress progress) {
    if (clock.instant().plus(TIME_FOR_A_CREATE).isAfter(task.leasedUntil())) {
      throw new VideoProviderException.Postponed("too little of the claim is left", Duration.ZERO);
    }
    progress.inDoubt++;
    MeetingDetails details;
    try {
      details = provider.create(task.order());
    } catch (VideoProviderException e) {
      if (!e.outcomeUnknown()) {
        progress.inDoubt--;
      }
      throw e;
    }
    return ledger.recordMade(task, details, List.of(), progress.inDoubt - 1);
  }

  private boolean update(MeetingTask task, Progress progress) {
    Found found = look(task);
    Optional<MeetingDetails> updated = provider.update(task.meetingId(), task.order());
    return updated.isPresent()
        ? ledger.recordMade(task, updated.get(), found.ids(), found.inDoubt())
        : ledger.recordMissing(task, progress.inDoubt, MISSING_IS_BELIEVED_AFTER);
  }

  private boolean remove(MeetingTask task) {
    Found found = look(task);
    if (task.meetingId() != null) {
      provider.remove(task.meetingId());
    }
    found.ids().forEach(provider::remove);
    return ledger.recordRemoved(task, found.inDoubt());
  }

  /** The meetings that creates in doubt have made and that are not known from elsewhere. */
  private Found look(MeetingTask task) {
    if (task.doubt().creates() == 0) {
      return new Found(List.of(), 0);
    }
    List<MeetingDetails> listed = provider.find(task.order().at(task.doubt().host()));
    Set<Long> leaving = ledger.leaving(listed.stream().map(MeetingDetails::id).toList());
    List<MeetingDetails> unknown =
        listed.stream()
            .filter(meeting -> !Long.valueOf(meeting.id()).equals(task.meetingId()))
            .filter(meeting -> !leaving.contains(meeting.id()))
            .toList();
    return new Found(unknown, task.doubt().after(unknown.size()));
  }

  private void failed(MeetingTask task, VideoProviderException failure, Progress progress) {
    Duration pause =
        failure.worthRetrying() ? configuration.pauseAfter(task.attempt(), failure.delay()) : null;
    LOG.logv(
        Level.WARN,
        "{0}: {1} ({2}), appointment {3}, tracking id {4}, {5}",
        failure.headline(),
        failure.code(),
        failure.detail(),
        task.appointmentId(),
        failure.trackingId().orElse("none"),
        pause == null ? "not tried again by itself" : "next attempt in " + pause);
    boolean aboutHost =
        failure instanceof VideoProviderException.Permanent permanent && permanent.aboutHost();
    ledger.recordFailure(
        task,
        new FailedAttempt(failure.code(), failure.detail(), pause, progress.inDoubt, aboutHost));
  }

  private boolean failedUnexpectedly(MeetingTask task, Throwable failure, Progress progress) {
    // Class and place alone: messages of databases repeat the values of rows.
    LOG.errorv(
        "The meeting of appointment {0} failed unexpectedly: {1}",
        task.appointmentId(), Failures.brief(failure));
    try {
      ledger.recordFailure(
          task,
          new FailedAttempt(
              "internal-error",
              "Something unexpected went wrong; the log of the node has it.",
              configuration.pauseAfter(task.attempt(), Optional.empty()),
              progress.inDoubt,
              false));
      return true;
    } catch (RuntimeException e) {
      LOG.debugv("The failure could not be recorded, its claim lapses: {0}", Failures.brief(e));
      return false;
    }
  }
}
