package org.healthlink.janus;

import static org.healthlink.janus.JanusHealth.State.ADDRESS_NOT_REACHED;
import static org.healthlink.janus.JanusHealth.State.ADMIN_KEY_REFUSED;
import static org.healthlink.janus.JanusHealth.State.ADMIN_SECRET_REFUSED;
import static org.healthlink.janus.JanusHealth.State.NOT_CONFIGURED;
import static org.healthlink.janus.JanusHealth.State.OFF;
import static org.healthlink.janus.JanusHealth.State.READY;
import static org.healthlink.janus.JanusHealth.State.SAMPLE_SECRET;
import static org.healthlink.janus.JanusHealth.State.TOKENS_NOT_ENFORCED;
import static org.healthlink.janus.JanusHealth.State.TOKENS_REFUSED;
import static org.healthlink.janus.JanusHealth.State.TURN_SECRET_MISSING;
import static org.healthlink.janus.JanusHealth.State.UNREACHABLE;
import static org.healthlink.janus.JanusHealth.State.VIDEO_ROOM_UNFIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthlink.janus.JanusConfiguration.Credentials;
import org.healthlink.janus.JanusHealth.State;
import org.healthlink.janus.TokenTrial.Outcome;
import org.healthlink.platform.configuration.SampleSecrets;

/**
 * Looks whether visits may take place on the Janus servers. A Janus that does not ask for signed
 * tokens makes rooms that say they need one and are open, so this is found out before anybody is
 * sent there: by what its Admin API tells, and by a session with a forged token, which must be
 * refused. Calls every server, for some seconds when one is slow; belongs in no transaction and in
 * nobody's way.
 */
@ApplicationScoped
public class JanusCheck {

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final int STORED_TOKENS_OFF = 490;

  @Inject private JanusConfiguration configuration;
  @Inject private JanusClients clients;
  @Inject private TokenTrial trial;
  @Inject private Clock clock;

  /** A finding that ends the look at a server. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final State state;

    Found(State state, String sentence) {
      super(sentence, null, false, false);
      this.state = state;
    }
  }

  /** One finding for each server, in the configuration's order; never empty. */
  public List<JanusHealth> look() {
    if (!configuration.enabled()) {
      return List.of(JanusHealth.of(null, OFF, "The fallback is off (fallback.enabled)."));
    }
    Optional<Credentials> credentials = configuration.credentials();
    if (credentials.isEmpty() || configuration.servers().isEmpty()) {
      return List.of(
          JanusHealth.of(
              null,
              NOT_CONFIGURED,
              "The fallback is on, but one of janus.url, janus.admin.url, janus.admin.secret,"
                  + " janus.admin.key and janus.token.secret is missing."));
    }
    return configuration.servers().stream().map(server -> look(server, credentials.get())).toList();
  }

  private JanusHealth look(JanusServer server, Credentials credentials) {
    try {
      refuseSamples(credentials);
      JanusAdminApi admin = clients.admin(server.adminUrl());
      askForTokens(admin, credentials);
      makeRoom(admin, credentials);
      knock(server, credentials);
      if (configuration.iceServers().stream().anyMatch(IceServers::isTurn)
          && configuration.turnSecret().isEmpty()) {
        throw new Found(
            TURN_SECRET_MISSING,
            "janus.ice.servers names a TURN server, but janus.turn.secret is missing: people in"
                + " strict networks will see no picture.");
      }
      return JanusHealth.of(
          server, READY, "Janus answers, makes rooms and lets in signed tokens alone.");
    } catch (Found found) {
      return JanusHealth.of(server, found.state, found.getMessage());
    } catch (ProcessingException e) {
      return JanusHealth.of(server, UNREACHABLE, JanusErrors.ofTransport(e).detail());
    } catch (JanusException e) {
      return JanusHealth.of(server, state(e.reason()), e.detail());
    }
  }

  private void refuseSamples(Credentials credentials) {
    boolean sample =
        Stream.of(
                credentials.adminSecret(),
                credentials.adminKey(),
                credentials.tokenSecret(),
                configuration.turnSecret().orElse(""))
            .anyMatch(SampleSecrets::isSample);
    if (sample) {
      throw new Found(
          SAMPLE_SECRET,
          "A secret of Janus or TURN is still the sample of one of our files. Make one's own.");
    }
  }

  private static void askForTokens(JanusAdminApi admin, Credentials credentials) {
    if (!admin.send(AdminRequest.open("ping")).is("pong")) {
      throw new Found(
          UNREACHABLE, "What answers at janus.admin.url is not the Admin API of a Janus server.");
    }
    AdminAnswer info = admin.send(AdminRequest.open("info"));
    if (!Boolean.TRUE.equals(info.authToken())) {
      throw new Found(
          TOKENS_NOT_ENFORCED,
          "Janus lets in anybody. Set token_auth = true and token_auth_secret in janus.jcfg.");
    }
    AdminAnswer stored = admin.send(AdminRequest.of("list_tokens", credentials.adminSecret()));
    if (stored.is("success")) {
      throw new Found(
          TOKENS_NOT_ENFORCED,
          "Janus does not ask for signed tokens, so its rooms would be open. Set"
              + " token_auth_secret in janus.jcfg.");
    }
    if (stored.refusal() != STORED_TOKENS_OFF) {
      throw JanusErrors.ofCore(stored);
    }
  }

  /** A room that nobody knows, made and forgotten. */
  private static void makeRoom(JanusAdminApi admin, Credentials credentials) {
    RoomKeys keys = RoomKeys.of(credentials.tokenSecret(), UUID.randomUUID(), 0);
    for (RoomRequest request :
        List.of(RoomRequest.create(keys, credentials.adminKey()), RoomRequest.destroy(keys))) {
      AdminAnswer answer = admin.send(AdminRequest.toRoom(credentials.adminSecret(), request));
      JanusErrors.reply(request, answer, Set.of());
    }
  }

  private void knock(JanusServer server, Credentials credentials) {
    Instant expiresAt = clock.instant().plus(GOOD_FOR);
    Outcome forged = knock(server, JanusTokens.api("forged " + UUID.randomUUID(), expiresAt));
    if (forged == Outcome.LET_IN) {
      throw new Found(
          TOKENS_NOT_ENFORCED,
          "Janus let in a forged token at janus.url, so its rooms would be open. Is janus.url the"
              + " server whose Admin API is asked?");
    }
    Outcome ours = knock(server, JanusTokens.api(credentials.tokenSecret(), expiresAt));
    if (ours == Outcome.REFUSED) {
      throw new Found(
          TOKENS_REFUSED,
          "Janus refuses our tokens. janus.token.secret must be the token_auth_secret of"
              + " janus.jcfg, and the clocks must agree.");
    }
    if (ours == Outcome.NOT_REACHED || forged == Outcome.NOT_REACHED) {
      throw new Found(
          ADDRESS_NOT_REACHED,
          "No session from this server at "
              + server.url()
              + ", so tokens could not be tried. If browsers reach it, all is well; if not, check"
              + " the proxy, and that allow_origin in janus.transport.websockets.jcfg is "
              + configuration.pageOrigin().orElse("the origin of healthlink.public.url")
              + ".");
    }
  }

  private Outcome knock(JanusServer server, String token) {
    return trial.open(server.url(), configuration.pageOrigin(), token);
  }

  private static State state(JanusException.Reason reason) {
    return switch (reason) {
      case ADMIN_SECRET -> ADMIN_SECRET_REFUSED;
      case ADMIN_KEY -> ADMIN_KEY_REFUSED;
      case VIDEO_ROOM, ROOM_KEYS, REFUSED -> VIDEO_ROOM_UNFIT;
      default -> UNREACHABLE;
    };
  }
}
