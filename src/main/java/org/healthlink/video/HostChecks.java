package org.healthlink.video;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthlink.directory.Directory;
import org.healthlink.directory.Doctor;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.healthlink.video.HostNeed.DoctorsAccount;
import org.jboss.logging.Logger;

/**
 * Asks the provider for the state of the accounts that hold meetings, soon after they are
 * configured and from time to time, so that a wrong one is known before a patient books. One
 * account at a time on each node; what an answer changes makes the meetings concerned due.
 */
@ApplicationScoped
public class HostChecks {

  private static final Logger LOG = Logger.getLogger(HostChecks.class);
  private static final int MOST_IN_A_ROW = 100;
  private static final Duration BETWEEN_CHECKS = Duration.ofHours(6);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

  @Inject private MeetingProvider provider;
  @Inject private MeetingHosts hosts;
  @Inject private Directory directory;
  @Inject private DueMeetings dueMeetings;
  @Inject private ProviderRoom room;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  private final AtomicBoolean working = new AtomicBoolean();

  /** What is known of a doctor's account. */
  static DoctorsAccount account(Doctor doctor) {
    return new DoctorsAccount(
        doctor.zoomUserId().orElse(null),
        doctor.email(),
        HostState.of(doctor.zoomUserState().orElse("")));
  }

  /** Works off the checks that are due, in the background; does nothing while it is at it. */
  void start() {
    if (!provider.enabled() || !working.compareAndSet(false, true)) {
      return;
    }
    if (!room.enter()) {
      working.set(false);
      return;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      end();
    }
  }

  private void work() {
    try {
      for (int done = 0; done < MOST_IN_A_ROW && !room.isClosed(); done++) {
        if (!checkDoctor() && !checkShared()) {
          return;
        }
      }
    } catch (RuntimeException | Error e) {
      LOG.errorv("Checking hosts failed unexpectedly: {0}", Failures.brief(e));
    } finally {
      end();
    }
  }

  private void end() {
    room.leave();
    working.set(false);
  }

  private boolean checkDoctor() {
    Optional<UUID> due = directory.claimAccountCheck(AFTER_A_FAILURE);
    due.flatMap(directory::doctor).ifPresent(this::check);
    return due.isPresent();
  }

  private void check(Doctor doctor) {
    DoctorsAccount account = account(doctor);
    String asked = account.account() == null ? account.email() : account.account();
    if (account.account() == null && !hosts.haveShared()) {
      directory.recordAccountState(doctor.id(), null, null, BETWEEN_CHECKS);
      return;
    }
    state(asked)
        .ifPresent(
            state ->
                directory
                    .recordAccountState(
                        doctor.id(), account.account(), state.name(), BETWEEN_CHECKS)
                    .map(HostState::of)
                    .filter(state::matters)
                    .ifPresent(before -> dueMeetings.ofDoctor(doctor.id())));
  }

  private boolean checkShared() {
    Optional<String> due = hosts.claimCheck();
    due.ifPresent(
        account ->
            state(account)
                .filter(state -> state.matters(hosts.checked(account, state)))
                .ifPresent(state -> dueMeetings.ofHost(account)));
    return due.isPresent();
  }

  /** Empty when the provider did not say; it is asked again later. */
  private Optional<HostState> state(String account) {
    try {
      return Optional.of(provider.hostState(account));
    } catch (VideoProviderException e) {
      LOG.warnv(
          "{0}: {1} ({2}), tracking id {3}",
          e.headline(), e.code(), e.detail(), e.trackingId().orElse("none"));
      return Optional.empty();
    }
  }
}
