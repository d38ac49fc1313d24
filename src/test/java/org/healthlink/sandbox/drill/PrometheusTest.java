package org.healthlink.sandbox.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusTest {

  @Test
  void anAnswerIsReadRuleByRule() throws Exception {
    String answer =
        """
        {"status": "success", "data": {"groups": [
          {"name": "g", "rules": [
            {"name": "Quiet", "duration": 60, "labels": {"severity": "warning"}, "alerts": []},
            {"name": "Two", "duration": 300, "labels": {"severity": "critical"}, "alerts": [
              {"state": "pending", "activeAt": "2026-01-05T10:00:09.5Z", "value": "1"},
              {"state": "firing", "activeAt": "2026-01-05T11:00:00+01:00", "value": "1"}]}]}]}}
        """;

    assertEquals(
        List.of(
            new SeenAlert(
                "Two",
                "critical",
                Duration.ofMinutes(5),
                true,
                Instant.parse("2026-01-05T10:00:00Z"))),
        Prometheus.read(Http.JSON.readTree(answer)));
  }

  @Test
  void itAppliesTheRulesOfTheProduct() {
    Path rules = Path.of("server-config/prometheus/alerts.yaml");
    String configuration =
        new Prometheus.Job("localhost:8080", "secret", rules, Path.of("target")).configuration();

    assertTrue(configuration.contains("- " + rules.toAbsolutePath() + "\n"), configuration);
    assertTrue(configuration.contains("targets: ['localhost:8080']"), configuration);
  }
}
