package org.healthlink.zoom.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.unit.RestRuntime;
import org.healthlink.video.MeetingFacts.Receipt;
import org.healthlink.zoom.webhook.WebhookHealth.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RestRuntime.class)
class WebhookResourceTest {

  private static final String STARTED =
      "{\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"ACC1\",\"object\":{\"id\":1}}}";
  private static final String CHALLENGE =
      "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"%s\"}}";

  private final Endpoint endpoint = new Endpoint();

  @Test
  void anEventIsStoredAndAcknowledged() {
    assertEquals(204, endpoint.signed("one", STARTED).getStatus());
    assertEquals(1, endpoint.facts.stored.size());
    assertCounted(Outcome.STORED);
    assertEquals(Optional.of(endpoint.clock.instant()), endpoint.health.lastReceivedAt());
  }

  @ParameterizedTest
  @EnumSource
  void whateverBecomesOfItItIsAcknowledged(Receipt receipt) {
    endpoint.facts.receipt = receipt;
    assertEquals(204, endpoint.signed("one", STARTED).getStatus());
    assertCounted(
        switch (receipt) {
          case STORED -> Outcome.STORED;
          case KNOWN_ALREADY -> Outcome.DUPLICATE;
          case NOT_OURS -> Outcome.OTHER_MEETING;
        });
  }

  @Test
  void withoutAConfiguredSecretNothingIsTaken() {
    endpoint.secrets = List.of();
    assertRefused(() -> endpoint.signed("one", STARTED), Outcome.UNCONFIGURED);
  }

  @Test
  void anotherSecretIsNone() {
    assertRefused(() -> endpoint.signed("two", STARTED), Outcome.FORGED);
  }

  @Test
  void withoutHeadersItIsForged() {
    String now = Long.toString(endpoint.clock.instant().getEpochSecond());
    assertRefused(() -> endpoint.send(null, null, STARTED), Outcome.FORGED);
    assertRefused(() -> endpoint.send(now, null, STARTED), Outcome.FORGED);
    String signature = Endpoint.signature("one", now, STARTED);
    assertRefused(() -> endpoint.send(null, signature, STARTED), Outcome.FORGED);
  }

  @Test
  void whatWasRecordedLongAgoIsStale() {
    String then = Long.toString(endpoint.clock.instant().getEpochSecond());
    String signature = Endpoint.signature("one", then, STARTED);
    endpoint.clock.step(Duration.ofSeconds(301));
    assertRefused(() -> endpoint.send(then, signature, STARTED), Outcome.STALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two"})
  void theAddressIsShownToBeOursWithTheSecretThatAsked(String secret) {
    endpoint.secrets = List.of(new WebhookSecret("one"), new WebhookSecret("two"));
    Response answer = endpoint.signed(secret, CHALLENGE.formatted("qgg8vlvZRS6UYooatFL8Aw"));
    assertEquals(200, answer.getStatus());
    assertEquals(
        new WebhookResource.Validation(
            "qgg8vlvZRS6UYooatFL8Aw",
            new WebhookSecret(secret).sign("qgg8vlvZRS6UYooatFL8Aw".getBytes())),
        answer.getEntity());
    assertCounted(Outcome.VALIDATION);
  }

  @Test
  void nobodyGetsAnythingSignedWhoCannotSign() {
    String body = CHALLENGE.formatted("qgg8vlvZRS6UYooatFL8Aw");
    assertRefused(() -> endpoint.send("1796119200", "v0=00", body), Outcome.FORGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v0:1796119200:{\\\"event\\\":\\\"meeting.ended\\\"}",
        "v0:1",
        "",
        "a b",
        "a\\nb",
        "ü",
        "a1234567890123456789012345678901234567890123456789012345678901234567890123456789"
            + "01234567890123456789012345678901234567890123456789"
      })
  void nothingThatCouldBeAnEventIsSigned(String token) {
    assertMalformed(CHALLENGE.formatted(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"event\":\"endpoint.url_validation\"}"})
  void whatCannotBeReadIsRefusedAndNotStored(String body) {
    assertMalformed(body);
  }

  @Test
  void anotherAccountsEventsAreNotOurs() {
    endpoint.accountId = "ACC2";
    assertEquals(204, endpoint.signed("one", STARTED).getStatus());
    assertEquals(List.of(), endpoint.facts.stored);
    assertCounted(Outcome.FOREIGN_ACCOUNT);
  }

  @Test
  void anAccountThatIsNotKnownOrNotNamedIsNotCompared() {
    endpoint.accountId = "ACC1";
    endpoint.signed("one", STARTED);
    endpoint.signed("one", STARTED.replace("\"account_id\":\"ACC1\",", ""));
    endpoint.accountId = null;
    endpoint.signed("one", STARTED);
    assertEquals(3, endpoint.facts.stored.size());
  }

  @Test
  void whatMeansNothingHereIsAcknowledgedAndNotStored() {
    assertEquals(204, endpoint.signed("one", STARTED.replace("started", "alert")).getStatus());
    assertEquals(List.of(), endpoint.facts.stored);
    assertCounted(Outcome.IGNORED);
  }

  @Test
  void aRefusedEventIsNoSignOfLife() {
    assertThrows(ProblemException.class, () -> endpoint.signed("two", STARTED));
    assertEquals(Optional.empty(), endpoint.health.lastReceivedAt());
  }

  private void assertMalformed(String body) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> endpoint.signed("one", body));
    assertEquals(ProblemType.MALFORMED_REQUEST, refusal.type());
    assertEquals(List.of(), endpoint.facts.stored);
    assertCounted(Outcome.MALFORMED);
  }

  private void assertRefused(Executable request, Outcome why) {
    long before = endpoint.health.counts().getOrDefault(why, 0L);
    ProblemException refusal = assertThrows(ProblemException.class, request);
    assertEquals(ProblemType.UNAUTHORIZED, refusal.type());
    assertEquals(List.of(), endpoint.facts.stored);
    assertEquals(before + 1, endpoint.health.counts().get(why));
  }

  private void assertCounted(Outcome outcome) {
    assertEquals(Map.of(outcome, 1L), endpoint.health.counts());
    assertEquals(Map.of("WEBHOOK_EVENTS " + outcome.label(), 1), endpoint.metrics.counts());
  }
}
