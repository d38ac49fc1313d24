package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.video.HostState;
import org.healthlink.video.VideoProviderException;

/**
 * Asks Zoom for users, one after the other and only so many: the calls are not counted against the
 * cluster's pace, so there must be few of them.
 */
@ApplicationScoped
class HostQuestions {

  private static final int MOST = 60;
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final String FAILED = "Failed to look at a Zoom user";
  private static final int NOT_FOUND = 404;

  @Inject private ZoomClients clients;
  @Inject private Clock clock;

  /**
   * What Zoom said.
   *
   * @param states of those who were asked for
   * @param stop why the others were not; null when it was for their number or the time
   */
  record Answers(Map<String, HostState> states, Finding stop) {}

  Answers ask(String token, Collection<String> accounts) {
    Map<String, HostState> states = new HashMap<>();
    Instant end = clock.instant().plus(LONGEST);
    for (String account : accounts) {
      if (states.size() >= MOST || !clock.instant().isBefore(end)) {
        break;
      }
      try {
        states.put(account, state(token, account));
      } catch (ZoomError e) {
        return new Answers(states, stop(e));
      } catch (ProcessingException e) {
        return new Answers(states, stop(new ZoomErrors(clock).ofTransport(FAILED, e)));
      }
    }
    return new Answers(states, null);
  }

  private HostState state(String token, String account) {
    try {
      return clients.meetings().user("Bearer " + token, account).state();
    } catch (ZoomError refused) {
      if (refused.userIsUnknown()) {
        return HostState.UNKNOWN;
      }
      throw refused;
    }
  }

  private Finding stop(ZoomError error) {
    return error.status() == NOT_FOUND
        ? ZoomFindings.UNREADABLE.of("What answers at zoom.api.url is not the API of Zoom.")
        : stop(new ZoomErrors(clock).ofAnswer(FAILED, error));
  }

  private static Finding stop(VideoProviderException failure) {
    return ZoomAccess.kind(failure.code()).of(failure.detail());
  }
}
