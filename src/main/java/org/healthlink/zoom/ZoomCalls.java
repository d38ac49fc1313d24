package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VideoProviderException.Postponed;
import org.healthlink.video.VideoProviderException.Retryable;

/**
 * Sends calls to Zoom: within the limits, with the token of this node, once more with a fresh token
 * when the old one is refused or may be from before a scope was added to the app. Answers that are
 * no success leave as {@link ZoomError}, everything else that goes wrong as a {@link
 * VideoProviderException}.
 */
@ApplicationScoped
class ZoomCalls {

  /** Who comes this late to his turn would meet the next one at Zoom's door. */
  private static final Duration TOO_LATE = Duration.ofMillis(20);

  private final Lock line = new ReentrantLock(true);

  /** Not before then is it worth asking for a turn. Guarded by the line. */
  private Instant nextTurn = Instant.EPOCH;

  @Inject private ZoomToken token;
  @Inject private ZoomLimits limits;
  @Inject private ZoomCircuit circuit;
  @Inject private ZoomMeter meter;
  @Inject private Clock clock;

  /** A call that counts against nobody's day. */
  <T> T call(ZoomOperation operation, String headline, Function<String, T> request) {
    return withToken(
        bearer -> {
          awaitTurn();
          return answer(operation, headline, request, bearer);
        });
  }

  /** A call that somebody waits for at the door: it takes its turn without standing in line. */
  <T> T callNow(ZoomOperation operation, String headline, Function<String, T> request) {
    limits.pushIn();
    return withToken(bearer -> answer(operation, headline, request, bearer));
  }

  /** A create or update call of this host. */
  <T> T callOfHost(
      ZoomOperation operation, String headline, String host, Function<String, T> request) {
    UtcDay day = UtcDay.at(clock.instant());
    if (!limits.countAgainstDay(host, day)) {
      throw new Retryable(
          headline,
          "zoom-daily-limit",
          "The host's create and update calls of this day (zoom.host.daily.limit) are used up until"
              + " 00:00 UTC.",
          null,
          day.rest(clock.instant()),
          false,
          null);
    }
    try {
      return call(operation, headline, request);
    } catch (VideoProviderException e) {
      if (!e.outcomeUnknown()) {
        // No turn, no token or no connection: Zoom has seen nothing and counts nothing.
        limits.giveBack(host, day);
      }
      throw e;
    } catch (ZoomError e) {
      if (e.isDailyLimit() && !day.hasJustBegun(clock.instant())) {
        limits.exhaust(host, day);
      }
      throw e;
    }
  }

  private <T> T withToken(Function<String, T> sending) {
    String used = token.current();
    try {
      return sending.apply(used);
    } catch (ZoomError e) {
      if (!e.tokenRefused() && !(e.scopeIsMissing() && token.mayLackWhatIsGrantedByNow(used))) {
        throw e;
      }
    }
    token.discard(used);
    return sending.apply(token.current());
  }

  private <T> T answer(
      ZoomOperation operation, String headline, Function<String, T> request, String bearer) {
    Instant begin = clock.instant();
    try {
      T answer = request.apply("Bearer " + bearer);
      circuit.answered();
      measure(operation, begin, ZoomMeter.SUCCESS);
      return answer;
    } catch (ZoomError e) {
      if (e.isZoomsOwn()) {
        circuit.failed();
      } else {
        circuit.answered();
      }
      measure(operation, begin, new ZoomErrors(clock).codeOf(e));
      throw e;
    } catch (ProcessingException e) {
      circuit.failed();
      VideoProviderException failure = new ZoomErrors(clock).ofTransport(headline, e);
      measure(operation, begin, failure.code());
      throw failure;
    }
  }

  private void measure(ZoomOperation operation, Instant begin, String outcome) {
    meter.called(operation, Duration.between(begin, clock.instant()), outcome);
  }

  /** One call of this node at a time stands in the cluster's line, the others behind it. */
  private void awaitTurn() {
    try {
      if (!line.tryLock(ZoomLimits.LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw noTurn();
      }
      try {
        takeTurn(clock.instant().plus(ZoomLimits.LONGEST_WAIT));
      } finally {
        line.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noTurn();
    }
  }

  /** Who comes late from taking his turn, for a pause of the JVM, takes another. */
  private void takeTurn(Instant end) throws InterruptedException {
    for (Instant now = clock.instant(); now.isBefore(end); now = clock.instant()) {
      Duration wait = Duration.between(now, nextTurn);
      if (now.plus(wait).isAfter(end)) {
        throw noTurn();
      }
      if (!wait.isNegative()) {
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      }
      Instant asked = clock.instant();
      ZoomLimits.Turn turn = limits.takeTurn();
      Instant answered = clock.instant();
      nextTurn = answered.plus(turn.untilNext());
      if (turn.taken() && Duration.between(asked, answered).compareTo(TOO_LATE) < 0) {
        return;
      }
    }
    throw noTurn();
  }

  private static Postponed noTurn() {
    return new Postponed(
        "the calls per second of zoom.rate.per.second are used up", ZoomLimits.LONGEST_WAIT);
  }
}
