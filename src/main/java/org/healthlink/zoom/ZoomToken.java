package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Form;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VideoProviderException.Retryable;
import org.healthlink.zoom.ZoomConfiguration.Credentials;

/**
 * Keeps the one access token of this node: fetched once however many ask, renewed before it
 * expires, fetched anew when the credentials change or Zoom refuses it. Whoever waited while a
 * fetch failed shares that failure instead of fetching again, and whoever comes soon after Zoom has
 * refused these credentials shares that: a backlog must not look like an attack. Safe for use by
 * many threads.
 */
@ApplicationScoped
class ZoomToken {

  private static final Duration MARGIN = Duration.ofSeconds(120);
  private static final Duration LIFE_WHEN_UNSAID = Duration.ofMinutes(55);
  private static final Duration REFUSAL_HOLDS = Duration.ofSeconds(5);

  /** A backlog that lacks a scope fetches no more than one token in this time. */
  private static final Duration SCOPES_HOLD = Duration.ofMinutes(1);

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomClients clients;
  @Inject private ZoomScopes scopes;
  @Inject private ZoomMeter meter;
  @Inject private ZoomCircuit circuit;
  @Inject private Clock clock;

  private record Held(String value, Instant fetchedAt, Instant renewAt, Credentials credentials) {}

  private record Failure(
      VideoProviderException why, long fetch, Credentials credentials, Instant at) {}

  private volatile Held held;
  private volatile Failure lastFailure;
  private volatile long fetches;

  /**
   * A token to call Zoom with.
   *
   * @throws VideoProviderException when there is none to be had
   */
  String current() {
    Credentials credentials = configuration.credentials().orElseThrow(ZoomToken::noCredentials);
    Held token = held;
    if (isGood(token, credentials)) {
      return token.value();
    }
    return fetchOnce(credentials, fetches);
  }

  /**
   * A token that is fetched now, whatever is held; it takes the place of the one that is held and
   * carries what the app may do by now.
   *
   * @throws VideoProviderException when there is none to be had; what is held stays
   */
  synchronized String renew() {
    held = fetch(configuration.credentials().orElseThrow(ZoomToken::noCredentials));
    lastFailure = null;
    return held.value();
  }

  /**
   * Why there was no token when one was last asked for: the code of the failure. Empty when there
   * was one, or nobody has asked yet. Asks nobody.
   */
  Optional<String> trouble() {
    Optional<Credentials> credentials = configuration.credentials();
    if (credentials.isEmpty()) {
      return Optional.of(ZoomErrors.CREDENTIALS_MISSING);
    }
    return Optional.ofNullable(lastFailure)
        .filter(failure -> failure.credentials().equals(credentials.get()))
        .map(failure -> failure.why().code());
  }

  /** A token carries the scopes that the app had when it was fetched: is this one from long ago? */
  boolean mayLackWhatIsGrantedByNow(String used) {
    Held token = held;
    return token == null
        || !token.value().equals(used)
        || token.fetchedAt().plus(SCOPES_HOLD).isBefore(clock.instant());
  }

  /** Gives the token up, unless another one has taken its place already. */
  synchronized void discard(String refused) {
    if (held != null && held.value().equals(refused)) {
      held = null;
    }
  }

  private static Retryable noCredentials() {
    return new Retryable(
        ZoomErrors.TOKEN_FAILED,
        ZoomErrors.CREDENTIALS_MISSING,
        "Set zoom.account.id, zoom.client.id and zoom.client.secret.",
        null,
        null,
        false,
        null);
  }

  private boolean isGood(Held token, Credentials credentials) {
    return token != null
        && token.credentials().equals(credentials)
        && clock.instant().isBefore(token.renewAt());
  }

  private synchronized String fetchOnce(Credentials credentials, long fetchesWhenAsked) {
    if (isGood(held, credentials)) {
      return held.value();
    }
    Failure failure = lastFailure;
    if (failure != null && (failure.fetch() > fetchesWhenAsked || holds(failure, credentials))) {
      throw failure.why();
    }
    try {
      held = fetch(credentials);
      lastFailure = null;
      meter.fetched(ZoomMeter.SUCCESS);
      return held.value();
    } catch (VideoProviderException e) {
      meter.fetched(e.code());
      lastFailure = new Failure(e, fetches + 1, credentials, clock.instant());
      throw e;
    } finally {
      fetches++;
    }
  }

  private boolean holds(Failure failure, Credentials credentials) {
    return failure.why().code().equals(ZoomErrors.CREDENTIALS_REFUSED)
        && failure.credentials().equals(credentials)
        && clock.instant().isBefore(failure.at().plus(REFUSAL_HOLDS));
  }

  private Held fetch(Credentials credentials) {
    Form form =
        new Form()
            .param("grant_type", "account_credentials")
            .param("account_id", credentials.accountId());
    ZoomErrors errors = new ZoomErrors(clock);
    try {
      TokenAnswer answer = clients.token().fetch(basic(credentials), form);
      if (answer.accessToken() == null || answer.accessToken().isBlank()) {
        throw new ProcessingException("no access_token");
      }
      scopes.granted(answer.scope());
      return new Held(answer.accessToken(), clock.instant(), renewAt(answer), credentials);
    } catch (ZoomError e) {
      if (e.isZoomsOwn()) {
        circuit.failed();
      }
      throw errors.ofToken(e);
    } catch (ProcessingException e) {
      circuit.failed();
      throw errors.ofTransport(ZoomErrors.TOKEN_FAILED, e);
    }
  }

  private Instant renewAt(TokenAnswer answer) {
    Duration life =
        answer.expiresIn() == null ? LIFE_WHEN_UNSAID : Duration.ofSeconds(answer.expiresIn());
    Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
    return clock.instant().plus(life).minus(margin);
  }

  private static String basic(Credentials credentials) {
    String pair = credentials.clientId() + ':' + credentials.clientSecret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
