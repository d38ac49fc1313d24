package org.healthlink.zoom;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.video.HostState;
import org.healthlink.video.MeetingDetails;
import org.healthlink.video.MeetingOrder;
import org.healthlink.video.MeetingProvider;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VideoProviderException.Retryable;

/** Makes meetings at Zoom. */
@ApplicationScoped
public class ZoomVideoProvider implements MeetingProvider {

  /** Under which its meetings stand in the database. */
  public static final String NAME = "ZOOM";

  private static final String START_FAILED = "Failed to fetch a Zoom start link";
  private static final String UPDATE_FAILED = "Failed to update Zoom meeting";
  private static final String REMOVE_FAILED = "Failed to remove Zoom meeting";
  private static final String CHECK_FAILED = "Failed to look at a Zoom user";
  private static final String STARTED = "started";
  private static final Duration PATIENCE_AT_THE_DOOR = Duration.ofSeconds(2);

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomClients clients;
  @Inject private ZoomCalls calls;
  @Inject private ZoomToken token;
  @Inject private ZoomCircuit circuit;
  @Inject private MeetingCreation creation;
  @Inject private MeetingSearch search;
  @Inject private Clock clock;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean enabled() {
    return configuration.enabled();
  }

  @Override
  public Optional<String> obstacle() {
    return token
        .trouble()
        .or(() -> circuit.isFailing() ? Optional.of("zoom-unreachable") : Optional.empty());
  }

  @Override
  public MeetingDetails create(MeetingOrder order) {
    return creation.create(order);
  }

  @Override
  public List<MeetingDetails> find(MeetingOrder order) {
    return search.find(order);
  }

  @Override
  public Optional<MeetingDetails> update(long meetingId, MeetingOrder order) {
    MeetingUpdate wanted = MeetingUpdate.to(order.slot());
    try {
      MeetingAnswer before = get(UPDATE_FAILED, meetingId);
      boolean past = !clock.instant().isBefore(order.slot().startTime());
      if (before.has(wanted) || past) {
        // Zoom takes no time that has passed.
        return Optional.of(details(UPDATE_FAILED, before));
      }
      calls
          .callOfHost(
              ZoomOperation.UPDATE,
              UPDATE_FAILED,
              order.host(),
              bearer -> clients.meetings().update(bearer, meetingId, wanted))
          .close();
      MeetingAnswer after = get(UPDATE_FAILED, meetingId);
      if (!after.has(wanted)) {
        // Zoom answers 204 and changes nothing when it does not like a time.
        throw new Retryable(
            UPDATE_FAILED,
            "zoom-update-ignored",
            "Zoom accepted the new time and kept the old one.",
            null,
            null,
            false,
            null);
      }
      return Optional.of(details(UPDATE_FAILED, after));
    } catch (ZoomError refused) {
      if (refused.meetingIsGone()) {
        return Optional.empty();
      }
      throw errors().ofAnswer(UPDATE_FAILED, refused);
    }
  }

  @Override
  public void remove(long meetingId) {
    try {
      if (STARTED.equals(get(REMOVE_FAILED, meetingId).status())) {
        succeed(
            ZoomOperation.END,
            bearer -> clients.meetings().changeStatus(bearer, meetingId, StatusChange.END));
      }
      succeed(
          ZoomOperation.DELETE,
          bearer -> clients.meetings().delete(bearer, meetingId, false, false));
    } catch (ZoomError refused) {
      if (!refused.meetingIsGone()) {
        throw errors().ofAnswer(REMOVE_FAILED, refused);
      }
    }
  }

  @Override
  public HostState hostState(String account) {
    try {
      return calls
          .call(
              ZoomOperation.USER, CHECK_FAILED, bearer -> clients.meetings().user(bearer, account))
          .state();
    } catch (ZoomError refused) {
      if (refused.userIsUnknown()) {
        return HostState.UNKNOWN;
      }
      throw errors().ofAnswer(CHECK_FAILED, refused);
    }
  }

  @Override
  public URI startLink(long meetingId) {
    try {
      String link = getNow(meetingId).startUrl();
      if (link == null) {
        throw errors().ofUnusableAnswer(START_FAILED);
      }
      return URI.create(link);
    } catch (ZoomError refused) {
      throw errors().ofAnswer(START_FAILED, refused);
    } catch (IllegalArgumentException notAnAddress) {
      throw errors().ofUnusableAnswer(START_FAILED);
    }
  }

  @Override
  public boolean answers(long meetingId) {
    if (circuit.isOpen()) {
      return false;
    }
    Future<Boolean> asked = executor.submit(() -> isThere(meetingId));
    try {
      return asked.get(PATIENCE_AT_THE_DOOR.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      asked.cancel(true);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A refusal is an answer too: what we may not ask, people may still visit. */
  private boolean isThere(long meetingId) {
    try {
      return getNow(meetingId).details().isPresent();
    } catch (ZoomError refused) {
      return !refused.meetingIsGone() && !refused.isZoomsOwn();
    } catch (VideoProviderException e) {
      return false;
    }
  }

  private MeetingAnswer getNow(long meetingId) {
    return calls.callNow(
        ZoomOperation.GET, START_FAILED, bearer -> clients.meetings().get(bearer, meetingId));
  }

  private MeetingAnswer get(String headline, long meetingId) {
    return calls.call(
        ZoomOperation.GET, headline, bearer -> clients.meetings().get(bearer, meetingId));
  }

  private MeetingDetails details(String headline, MeetingAnswer answer) {
    return answer.details().orElseThrow(() -> errors().ofUnusableAnswer(headline));
  }

  /** Zoom says that it did so with 204; a proxy that answers in its place says something else. */
  private void succeed(ZoomOperation operation, Function<String, Response> request) {
    try (Response answer = calls.call(operation, REMOVE_FAILED, request)) {
      if (answer.getStatus() != Response.Status.NO_CONTENT.getStatusCode()) {
        throw errors().ofUnusableAnswer(REMOVE_FAILED);
      }
    }
  }

  private ZoomErrors errors() {
    return new ZoomErrors(clock);
  }
}
