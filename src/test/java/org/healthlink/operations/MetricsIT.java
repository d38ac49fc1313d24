package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Figures;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see the figures, and that all of them are there. */
@InTheServer
class MetricsIT {
  private static final String PATH = "/healthlink/metrics";

  /** More than the minute for which some of what the database told is shown again. */
  private static final Duration A_READING = Duration.ofSeconds(90);

  private final Hospital hospital = new Hospital();

  @Test
  void prometheusReadsThemWithItsPassword() {
    Answer answer = with(Figures.basic("metrics", Figures.TOKEN)).get(PATH).mustBe(200);
    String type = answer.header("Content-Type").replace(" ", "");
    assertTrue(type.startsWith("text/plain;"), type);
    assertTrue(type.contains("version=0.0.4") && type.contains("charset=utf-8"), type);
  }

  @ParameterizedTest
  @CsvSource({
    "Basic, metrics, wrong",
    "Basic, metrics, ''",
    "Basic, admin, " + Figures.TOKEN,
    "Digest, metrics, " + Figures.TOKEN
  })
  void nobodyReadsThemWithAnotherOne(String scheme, String user, String password) {
    String header = Figures.basic(user, password).replace("Basic", scheme);
    with(header).get(PATH).mustBeProblem(401, "unauthorized");
  }

  @Test
  void withoutAPasswordHospitalItAloneReadsThem() {
    HospitalClient.anonymous().get(PATH).mustBeProblem(401, "unauthorized");
    with("Basic %%%").get(PATH).mustBeProblem(401, "unauthorized");
    hospital.frontDesk().get(PATH).mustBeProblem(403, "forbidden");
    hospital.somePatient().get(PATH).mustBeProblem(403, "forbidden");
    assertTrue(Figures.parse(hospital.admin().get(PATH).mustBe(200)).samples().size() > 100);
  }

  /** With {@link RunbookTest} both directions of: what is asked for is what is there. */
  @Test
  void everyFigureIsThereUnderItsNameWithItsLabels() {
    Map<String, List<String>> promised = new TreeMap<>();
    for (Metric metric : Metric.values()) {
      promised.put(metric.series(), metric.labels().stream().sorted().toList());
    }
    eventually(A_READING, () -> labelsBySeries(Figures.scrape()), promised::equals);
  }

  private static Map<String, List<String>> labelsBySeries(Figures seen) {
    Map<String, List<String>> labels = new TreeMap<>();
    for (Figures.Sample sample : seen.samples()) {
      String series = sample.name().replaceFirst("_(bucket|count|sum|max)$", "");
      String known = seen.types().containsKey(series) ? series : sample.name();
      labels.put(
          known, sample.labels().keySet().stream().filter(l -> !l.equals("le")).sorted().toList());
    }
    return labels;
  }

  @Test
  void theNodeItselfIsShown() {
    Figures seen = eventually(Figures::scrape, s -> s.of(sweeper()) < 30);
    assertEquals(1, seen.all("healthlink_build_info").count());
    assertEquals(1, seen.of("healthlink_build_info", "version", "1.0.0-SNAPSHOT"));
    assertEquals(1000, seen.of("healthlink_zoom_rate_limit"));
    assertEquals(0, seen.of("healthlink_fallback_enabled"));
    assertEquals(0, seen.of("healthlink_circuit_open", "provider", "zoom"));
    assertEquals(1, seen.of("healthlink_webhook_expected"));
    eventually(Figures::scrape, s -> s.of("healthlink_audit_unsealed") >= 0);
  }

  private static String sweeper() {
    return "healthlink_sweeper_last_run_age_seconds";
  }

  private static HospitalClient with(String authorization) {
    return HospitalClient.anonymous().header("Authorization", authorization);
  }
}
