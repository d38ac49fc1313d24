package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.healthlink.janus.TokenTrial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketTrialTest {

  private static final Optional<String> ORIGIN = Optional.of("https://visits.example");

  private final WebSocketTrial trial = new WebSocketTrial();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"janus\":\"success\",\"data\":{\"id\":7}}           | LET_IN",
        "{\"janus\":\"error\",\"error\":{\"code\":403}}        | REFUSED",
        "{\"janus\":\"error\",\"error\":{\"code\":457}}        | NOT_REACHED",
        "hello                                                 | NOT_REACHED",
      })
  void theFirstAnswerDecides(String answer, Outcome outcome) throws Exception {
    try (FakeWebSocket janus = new FakeWebSocket(answer)) {
      assertEquals(outcome, trial.open(janus.address(), ORIGIN, "a,b:c"));
    }
  }

  @Test
  void aBrowserIsImitated() throws Exception {
    try (FakeWebSocket janus = new FakeWebSocket("{\"janus\":\"success\"}")) {
      trial.open(janus.address(), ORIGIN, "a,b:c");
      assertTrue(janus.handshake().contains("Origin: https://visits.example\r\n"));
      assertTrue(janus.handshake().contains("Sec-WebSocket-Protocol: janus-protocol\r\n"));
      assertTrue(janus.message().contains("\"token\":\"a,b:c\""), janus.message());
      assertTrue(janus.message().contains("\"janus\":\"create\""), janus.message());
    }
  }

  @Test
  void nobodyAnswers() throws Exception {
    URI address;
    try (FakeWebSocket janus = new FakeWebSocket("")) {
      address = janus.address();
    }
    assertEquals(Outcome.NOT_REACHED, trial.open(address, Optional.empty(), "t"));
  }

  @Test
  void aConnectionThatIsRefusedIsNotReached() throws Exception {
    try (FakeWebSocket janus = new FakeWebSocket(null)) {
      assertEquals(Outcome.NOT_REACHED, trial.open(janus.address(), ORIGIN, "t"));
    }
  }
}
