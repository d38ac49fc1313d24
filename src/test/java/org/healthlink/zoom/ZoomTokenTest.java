package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Form;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthlink.video.VideoProviderException;
import org.healthlink.zoom.ZoomConfiguration.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomTokenTest {

  private final FakeZoom zoom = new FakeZoom();
  private final ZoomToken token = zoom.token();

  @Test
  void theTokenIsFetchedOnceAndKept() {
    assertEquals("t1", token.current());
    assertEquals("t1", token.current());
    assertEquals(1, zoom.fetches());
  }

  @Test
  void credentialsTravelInTheHeaderAndParametersInTheFormBody() {
    token.current();
    assertEquals(List.of("client:secret"), zoom.logins);
    Form form = zoom.forms.get(0);
    assertEquals(
        Map.of("grant_type", List.of("account_credentials"), "account_id", List.of("account")),
        form.asMap());
  }

  @ParameterizedTest
  @CsvSource({
    "3600, PT57M59S, PT58M",
    "300, PT2M59S, PT3M",
    "241, PT2M, PT2M1S",
    "240, PT1M59S, PT2M",
    "60, PT29S, PT30S",
    ", PT52M59S, PT53M",
  })
  void itIsRenewedBeforeItExpires(Long seconds, Duration stillGood, Duration renewed) {
    zoom.answer = () -> zoom.token(seconds);
    token.current();
    zoom.clock.step(stillGood);
    assertEquals("t1", token.current());
    zoom.clock.step(renewed.minus(stillGood));
    assertEquals("t2", token.current());
    assertEquals("t2", token.current());
  }

  @Test
  void changedCredentialsTakeEffectAtOnce() {
    token.current();
    zoom.credentials = Optional.of(new Credentials("account", "client", "rotated"));
    assertEquals("t2", token.current());
    assertEquals(List.of("client:secret", "client:rotated"), zoom.logins);
  }

  @Test
  void missingCredentialsAreSaidAndNobodyIsAsked() {
    zoom.credentials = Optional.empty();
    VideoProviderException failure =
        assertThrows(VideoProviderException.Retryable.class, token::current);
    assertEquals("zoom-credentials-missing", failure.code());
    assertEquals(0, zoom.fetches());
  }

  @Test
  void aRefusedTokenIsGivenUp() {
    token.discard(token.current());
    assertEquals("t2", token.current());
  }

  @Test
  void aTokenThatHasBeenReplacedAlreadyIsNotGivenUpAgain() {
    String refused = token.current();
    token.discard(refused);
    token.current();
    token.discard(refused);
    assertEquals("t2", token.current());
    assertEquals(2, zoom.fetches());
  }

  @Test
  void nothingToGiveUpIsNoFailure() {
    token.discard("t0");
    assertEquals("t1", token.current());
  }

  @Test
  void aFailureIsNotKeptForThoseWhoAskLater() {
    zoom.answer =
        () -> {
          throw Refusals.of(503, 0, "");
        };
    assertEquals("zoom-error", failure().code());
    assertEquals("zoom-error", failure().code());
    assertEquals(2, zoom.fetches());
    zoom.answer = () -> zoom.token(3600L);
    assertEquals("t3", token.current());
  }

  @Test
  void refusedCredentialsAreNotSentAgainForAWhile() {
    zoom.refusesCredentials();
    assertEquals("zoom-credentials-refused", failure().code());
    zoom.answer = () -> zoom.token(3600L);
    zoom.clock.step(Duration.ofMillis(4_999));
    assertEquals("zoom-credentials-refused", failure().code());
    assertEquals(1, zoom.fetches());
    zoom.clock.step(Duration.ofMillis(1));
    assertEquals("t2", token.current());
  }

  @Test
  void thatThereIsNoTokenIsKnownUntilThereIsOne() {
    assertEquals(Optional.empty(), token.trouble());
    zoom.refusesCredentials();
    failure();
    assertEquals(Optional.of("zoom-credentials-refused"), token.trouble());
    zoom.clock.step(Duration.ofHours(1));
    assertEquals(Optional.of("zoom-credentials-refused"), token.trouble());
    zoom.answer = () -> zoom.token(3600L);
    token.current();
    assertEquals(Optional.empty(), token.trouble());
    zoom.credentials = Optional.empty();
    assertEquals(Optional.of("zoom-credentials-missing"), token.trouble());
  }

  @Test
  void whatOtherCredentialsWereToldIsNoTroubleOfTheseOnes() {
    zoom.refusesCredentials();
    failure();
    zoom.credentials = Optional.of(new Credentials("account", "client", "mended"));
    assertEquals(Optional.empty(), token.trouble());
  }

  @Test
  void mendedCredentialsAreSentAtOnce() {
    zoom.refusesCredentials();
    failure();
    zoom.credentials = Optional.of(new Credentials("account", "client", "mended"));
    zoom.answer = () -> zoom.token(3600L);
    assertEquals("t2", token.current());
  }

  @Test
  void anEndpointThatIsAwayIsClassified() {
    zoom.answer =
        () -> {
          throw new ProcessingException(new ConnectException("refused"));
        };
    assertEquals("zoom-unreachable", failure().code());
    assertEquals("Failed to obtain Zoom access token", failure().headline());
  }

  @Test
  void aTokenThatDidNotComeInTimeHasMadeNoMeeting() {
    zoom.answer =
        () -> {
          throw new ProcessingException(new SocketTimeoutException("read"));
        };
    assertFalse(((VideoProviderException.Retryable) failure()).outcomeUnknown());
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", ","})
  void anAnswerWithoutATokenIsAFailure(String value) {
    zoom.answer = () -> new TokenAnswer(value, 3600L, "");
    assertEquals("zoom-unreadable", failure().code());
  }

  @Test
  void aTokenEndpointThatIsAwayMeansThatZoomIsAway() {
    zoom.answer =
        () -> {
          throw new ProcessingException(new ConnectException("refused"));
        };
    for (int i = 0; i < 5; i++) {
      assertFalse(zoom.circuit.isOpen());
      failure();
    }
    assertTrue(zoom.circuit.isOpen());
    zoom.clock.step(Duration.ofMinutes(5));
    assertFalse(zoom.circuit.isOpen(), "it may be tried again");
    assertTrue(zoom.circuit.isFailing(), "and is still not known to be back");
    zoom.circuit.answered();
    assertFalse(zoom.circuit.isFailing());
  }

  @Test
  void refusedCredentialsDoNotMeanThatZoomIsAway() {
    zoom.answer =
        () -> {
          throw Refusals.of(400, 0, "invalid_client");
        };
    for (int i = 0; i < 10; i++) {
      failure();
    }
    assertFalse(zoom.circuit.isOpen());
  }

  private VideoProviderException failure() {
    return assertThrows(VideoProviderException.class, token::current);
  }
}
