package org.healthlink.zoom.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.healthlink.unit.CountedMetrics;
import org.healthlink.unit.Fields;
import org.healthlink.zoom.webhook.WebhookHealth.Outcome;
import org.junit.jupiter.api.Test;

/** What a node tells of the events that it has refused, and of its trial with events of its own. */
class WebhookDiagnosisTest {
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00.5Z");
  private static final List<WebhookSecret> SECRETS =
      List.of(new WebhookSecret("one"), new WebhookSecret("other"));

  private final WebhookHealth health =
      Fields.set(new WebhookHealth(), "metrics", new CountedMetrics());

  @Test
  void forgedEventsCountWhileNoRightOneHasCome() {
    assertTrue(WebhookDiagnosis.refused(health).isEmpty());
    health.count(Outcome.FORGED, NOW);
    assertEquals("zoom-webhook-refused", WebhookDiagnosis.refused(health).orElseThrow().id());
    health.count(Outcome.STORED, NOW);
    assertTrue(WebhookDiagnosis.refused(health).isEmpty());
  }

  @Test
  void lateEventsAlwaysCount() {
    health.count(Outcome.STORED, NOW);
    health.count(Outcome.STALE, NOW);
    assertEquals("zoom-webhook-refused", WebhookDiagnosis.refused(health).orElseThrow().id());
  }

  @Test
  void theTrialTakesEventsOfEverySecret() {
    assertTrue(new SignatureTrial(SECRETS, Duration.ofSeconds(10), NOW).succeeds());
  }

  /** A second is the unit of the signature's time. */
  @Test
  void theTrialFailsWhereEventsOfNowAreTooLate() {
    assertFalse(new SignatureTrial(SECRETS, Duration.ZERO, NOW).succeeds());
  }
}
