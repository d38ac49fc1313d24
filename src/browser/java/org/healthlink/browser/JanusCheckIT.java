package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthlink.janus.JanusByHand;
import org.healthlink.janus.JanusHealth.State;
import org.healthlink.sandbox.Janus;
import org.healthlink.sandbox.Janus.Address;
import org.junit.jupiter.api.Test;

/** The look at a Janus server, at real ones that are set up well and badly. */
@RealParts.Needed
class JanusCheckIT {

  private static final String ORIGIN = "https://visits.hospital.example";
  private static final String SIGNED = "token_auth_secret = \"%s\"";

  private final Address shipped;
  private final String shippedOrigin;

  JanusCheckIT(RealParts parts) {
    shipped = parts.janus().address();
    shippedOrigin = parts.stub().origin();
  }

  @Test
  void theConfigurationThatWeShipIsReady() {
    assertEquals(State.READY, look(shipped));
  }

  @Test
  void anotherTokenSecretIsFound() {
    assertEquals(
        State.TOKENS_REFUSED,
        look(
            new Address(
                shipped.url(),
                shipped.adminUrl(),
                shipped.adminSecret(),
                shipped.adminKey(),
                "another")));
  }

  @Test
  void anotherAdminSecretIsFound() {
    assertEquals(
        State.ADMIN_SECRET_REFUSED,
        look(
            new Address(
                shipped.url(),
                shipped.adminUrl(),
                "another",
                shipped.adminKey(),
                shipped.tokenSecret())));
  }

  @Test
  void anotherAdminKeyIsFound() {
    assertEquals(
        State.ADMIN_KEY_REFUSED,
        look(
            new Address(
                shipped.url(),
                shipped.adminUrl(),
                shipped.adminSecret(),
                "another",
                shipped.tokenSecret())));
  }

  @Test
  void anotherOriginIsFound() {
    State state = JanusByHand.look(shipped, "https://visits.elsewhere.example").state();
    assertEquals(State.ADDRESS_NOT_REACHED, state);
  }

  @Test
  void aJanusThatStoresTokensMakesOpenRoomsAndIsFound() {
    try (Janus janus = Janus.in(RealParts.CONFIGURATION, RealParts.folder("stored"), ORIGIN)) {
      janus.with("janus.jcfg", SIGNED.formatted(janus.address().tokenSecret()), "").start();
      assertEquals(State.TOKENS_NOT_ENFORCED, JanusByHand.look(janus.address(), ORIGIN).state());
    }
  }

  @Test
  void aJanusWithoutTokensIsFound() {
    try (Janus janus = Janus.in(RealParts.CONFIGURATION, RealParts.folder("open"), ORIGIN)) {
      janus.with("janus.jcfg", "token_auth = true", "token_auth = false").start();
      assertEquals(State.TOKENS_NOT_ENFORCED, JanusByHand.look(janus.address(), ORIGIN).state());
    }
  }

  @Test
  void aJanusThatTakesNumbersIsFound() {
    try (Janus janus = Janus.in(RealParts.CONFIGURATION, RealParts.folder("numbers"), ORIGIN)) {
      janus.with("janus.plugin.videoroom.jcfg", "string_ids = true", "").start();
      assertEquals(State.VIDEO_ROOM_UNFIT, JanusByHand.look(janus.address(), ORIGIN).state());
    }
  }

  /** Janus goes on with its defaults when it cannot read its configuration, and these are open. */
  @Test
  void aJanusWhoseConfigurationHasASlipIsFound() {
    try (Janus janus = Janus.in(RealParts.CONFIGURATION, RealParts.folder("slip"), ORIGIN)) {
      janus.with("janus.jcfg", "token_auth = true", "token_auth = true;;").start();
      assertEquals(State.TOKENS_NOT_ENFORCED, JanusByHand.look(janus.address(), ORIGIN).state());
      assertTrue(janus.log().contains("Error reading/parsing"), janus.log());
    }
  }

  @Test
  void aJanusThatIsNotThereIsFound() {
    Janus janus = Janus.in(RealParts.CONFIGURATION, RealParts.folder("away"), ORIGIN);
    assertEquals(State.UNREACHABLE, JanusByHand.look(janus.address(), ORIGIN).state());
  }

  private State look(Address address) {
    var health = JanusByHand.look(address, shippedOrigin);
    for (String secret :
        new String[] {shipped.adminSecret(), shipped.adminKey(), shipped.tokenSecret()}) {
      assertFalse(health.sentence().contains(secret), health.sentence());
    }
    return health.state();
  }
}
