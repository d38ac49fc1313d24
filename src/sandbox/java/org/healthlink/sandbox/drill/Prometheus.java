package org.healthlink.sandbox.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Prometheus on the loopback interface that reads the application's figures every few seconds and
 * applies the alert rules of the product as they are.
 */
public final class Prometheus implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;
  private final String url;
  private final Http http = new Http();

  private Prometheus(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * What it reads and where it keeps what it has read.
   *
   * @param target host and port of the application
   * @param password of the user {@code metrics}
   * @param rules the file of the alert rules
   * @param directory for its configuration, data and log
   */
  public record Job(String target, String password, Path rules, Path directory) {

    String configuration() {
      return """
          global:
            scrape_interval: 3s
            scrape_timeout: 3s
            evaluation_interval: 3s
          rule_files:
            - %s
          scrape_configs:
            - job_name: healthlink
              metrics_path: /healthlink/metrics
              basic_auth:
                username: metrics
                password: %s
              static_configs:
                - targets: ['%s']
          """
          .formatted(rules.toAbsolutePath(), password, target);
    }
  }

  /** Starts the program; it need not answer yet. */
  public static Prometheus start(Path program, int port, Job job) throws IOException {
    Path directory = Files.createDirectories(job.directory());
    Path configuration = directory.resolve("prometheus.yaml");
    Files.writeString(configuration, job.configuration());
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("prometheus.log").toFile())
            .start();
    return new Prometheus(process, "http://127.0.0.1:" + port);
  }

  /** The alerts whose condition holds now; empty when it does not answer. */
  Optional<List<SeenAlert>> alerts() {
    Http.Answer answer = http.send("GET", url + "/api/v1/rules?type=alert", Map.of(), null);
    return answer.ok() ? Optional.of(read(answer.json())) : Optional.empty();
  }

  /** What an answer of {@code /api/v1/rules} says, the longest-standing alert of each name. */
  static List<SeenAlert> read(JsonNode answer) {
    List<SeenAlert> seen = new ArrayList<>();
    for (JsonNode group : answer.path("data").path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        SeenAlert oldest = null;
        for (JsonNode alert : rule.path("alerts")) {
          SeenAlert candidate = alert(rule, alert);
          if (oldest == null || candidate.since().isBefore(oldest.since())) {
            oldest = candidate;
          }
        }
        if (oldest != null) {
          seen.add(oldest);
        }
      }
    }
    return seen;
  }

  private static SeenAlert alert(JsonNode rule, JsonNode alert) {
    Instant since = OffsetDateTime.parse(alert.path("activeAt").asText()).toInstant();
    return new SeenAlert(
        rule.path("name").asText(),
        rule.path("labels").path("severity").asText(),
        Duration.ofSeconds(rule.path("duration").asLong()),
        alert.path("state").asText().equals("firing"),
        since);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
