package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthlink.janus.JanusConfiguration.Credentials;
import org.healthlink.janus.JanusHealth.State;
import org.healthlink.janus.TokenTrial.Outcome;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JanusCheckTest {

  private final FakeJanus janus = new FakeJanus();
  private final FakeConfiguration configuration = new FakeConfiguration(janus.address());
  private final SteppedClock clock = new SteppedClock("2026-12-01T10:00:00Z");
  private final List<String> tried = new ArrayList<>();
  private final JanusCheck check = new JanusCheck();

  /** What the session of a browser would come to with a forged token and with ours. */
  private Outcome forged = Outcome.REFUSED;

  private Outcome ours = Outcome.LET_IN;

  JanusCheckTest() {
    Fields.set(check, "configuration", configuration);
    Fields.set(check, "clients", HttpAdmin.clients());
    Fields.set(check, "clock", clock);
    Fields.set(check, "trial", (TokenTrial) this::knock);
  }

  @AfterEach
  void end() {
    janus.close();
  }

  @Test
  void aServerThatLetsInOurTokensAloneIsReady() {
    assertEquals(State.READY, state());
    assertEquals(0, janus.rooms());
    assertEquals(
        List.of(
            "wss://visits.example/janus-ws https://visits.example forged",
            "wss://visits.example/janus-ws https://visits.example ours"),
        tried);
  }

  @Test
  void aForgedTokenThatOpensASessionIsNoProtection() {
    forged = Outcome.LET_IN;
    assertEquals(State.TOKENS_NOT_ENFORCED, state());
  }

  @Test
  void aJanusWithoutTokensIsOpen() {
    janus.tokens = false;
    assertEquals(State.TOKENS_NOT_ENFORCED, state());
  }

  @Test
  void aJanusWithStoredTokensMakesOpenRooms() {
    janus.signed = false;
    assertEquals(State.TOKENS_NOT_ENFORCED, state());
    assertTrue(finding().sentence().contains("token_auth_secret"), finding().sentence());
  }

  @Test
  void anotherTokenSecretLetsNobodyIn() {
    ours = Outcome.REFUSED;
    assertEquals(State.TOKENS_REFUSED, state());
  }

  @ParameterizedTest
  @CsvSource({"NOT_REACHED, LET_IN", "REFUSED, NOT_REACHED", "NOT_REACHED, NOT_REACHED"})
  void anAddressThatDoesNotAnswerFromHereMayAnswerBrowsers(Outcome forgedOne, Outcome ourOne) {
    forged = forgedOne;
    ours = ourOne;
    assertEquals(State.ADDRESS_NOT_REACHED, state());
    assertTrue(state().usable());
    assertTrue(finding().sentence().contains("https://visits.example"), finding().sentence());
  }

  @ParameterizedTest
  @CsvSource({
    "wrong, admin-key, ADMIN_SECRET_REFUSED",
    "admin-secret, wrong, ADMIN_KEY_REFUSED",
    "CHANGE-ME-admin-secret, admin-key, SAMPLE_SECRET",
    "admin-secret, CHANGE-ME-room-admin-key, SAMPLE_SECRET",
    "change-7, admin-key, SAMPLE_SECRET",
    "admin-secret, change-8, SAMPLE_SECRET",
  })
  void aWrongSecretIsNamed(String adminSecret, String adminKey, State state) {
    configuration.credentials = Optional.of(new Credentials(adminSecret, adminKey, "token-secret"));
    assertEquals(state, state());
    assertFalse(state().usable());
  }

  @Test
  void samplesForTokensAndTurnAreSamplesToo() {
    configuration.turnSecret = Optional.of("CHANGE-ME-turn-secret");
    assertEquals(State.SAMPLE_SECRET, state());
    configuration.turnSecret = Optional.empty();
    configuration.credentials =
        Optional.of(new Credentials("admin-secret", "admin-key", "CHANGE-ME-token-secret"));
    assertEquals(State.SAMPLE_SECRET, state());
    assertEquals(List.of(), janus.requests);
  }

  @Test
  void aVideoRoomThatIsMissingOrTakesNumbersIsUnfit() {
    janus.stringIds = false;
    assertEquals(State.VIDEO_ROOM_UNFIT, state());
    janus.videoRoom = false;
    assertEquals(State.VIDEO_ROOM_UNFIT, state());
  }

  @Test
  void whatIsNoJanusIsUnreachable() {
    janus.says = "{\"hello\":\"world\"}";
    assertEquals(State.UNREACHABLE, state());
    janus.says = "<html>";
    assertEquals(State.UNREACHABLE, state());
    janus.status = 404;
    assertEquals(State.UNREACHABLE, state());
    assertTrue(finding().sentence().contains("/admin"), finding().sentence());
    janus.close();
    assertEquals(State.UNREACHABLE, state());
  }

  @Test
  void turnWithoutASecretIsAWarning() {
    configuration.iceServers = List.of("stun:t.example", "turn:t.example");
    assertEquals(State.TURN_SECRET_MISSING, state());
    assertTrue(state().usable());
    configuration.turnSecret = Optional.of("turn-secret");
    assertEquals(State.READY, state());
  }

  @Test
  void nothingIsAskedWhenItIsOffOrIncomplete() {
    configuration.credentials = Optional.empty();
    assertEquals(State.NOT_CONFIGURED, state());
    configuration.enabled = false;
    assertEquals(State.OFF, state());
    assertEquals(List.of(), janus.requests);
  }

  @Test
  void everyServerIsLookedAt() {
    URI nobody = URI.create("http://127.0.0.1:1/admin");
    URI browsers = URI.create("wss://b.example");
    configuration.servers =
        List.of(new JanusServer(browsers, nobody), configuration.servers.get(0));
    assertEquals(
        List.of(State.UNREACHABLE, State.READY),
        check.look().stream().map(JanusHealth::state).toList());
    assertEquals(browsers, check.look().get(0).server());
  }

  @Test
  void noFindingShowsASecret() {
    forged = Outcome.NOT_REACHED;
    for (String secret : List.of("admin-secret", "admin-key", "token-secret")) {
      assertFalse(finding().sentence().contains(secret), finding().sentence());
    }
  }

  private Outcome knock(URI address, Optional<String> origin, String token) {
    boolean isOurs = token.equals(JanusTokens.api("token-secret", clock.instant().plusSeconds(60)));
    tried.add(address + " " + origin.orElse("none") + (isOurs ? " ours" : " forged"));
    return isOurs ? ours : forged;
  }

  private State state() {
    return finding().state();
  }

  private JanusHealth finding() {
    return check.look().get(0);
  }
}
