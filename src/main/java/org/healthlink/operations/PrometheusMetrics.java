package org.healthlink.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metric.Kind;
import org.healthlink.platform.metrics.Metrics;

/**
 * Keeps all figures of this node since its start, in a registry of the application's own: the
 * servers' registries differ. Safe for use by many threads.
 */
@ApplicationScoped
class PrometheusMetrics implements Metrics, Board {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Place, Shown> gauges = new ConcurrentHashMap<>();

  private record Place(Metric metric, List<String> labels) {}

  private static final class Shown {
    private volatile double value = Double.NaN;

    double value() {
      return value;
    }
  }

  @PreDestroy
  void close() {
    registry.close();
  }

  @Override
  public void expect(Metric metric, String... labels) {
    if (metric.kind() == Kind.COUNTER) {
      counter(metric, labels);
    } else {
      timer(metric, labels);
    }
  }

  @Override
  public void count(Metric metric, String... labels) {
    counter(metric, labels).increment();
  }

  @Override
  public void time(Metric metric, Duration duration, String... labels) {
    timer(metric, labels).record(duration.isNegative() ? Duration.ZERO : duration);
  }

  @Override
  public void show(Metric metric, double value, String... labels) {
    Place place = new Place(metric, List.of(labels));
    gauges.computeIfAbsent(place, metric.kind() == Kind.INFO ? this::info : this::gauge).value =
        value;
  }

  /** In the text format of Prometheus, version 0.0.4. */
  String text() {
    return registry.scrape();
  }

  private Counter counter(Metric metric, String... labels) {
    return Counter.builder(metric.series())
        .description(metric.help())
        .tags(tags(metric, List.of(labels)))
        .register(registry);
  }

  private Timer timer(Metric metric, String... labels) {
    return Timer.builder(metric.series())
        .description(metric.help())
        .tags(tags(metric, List.of(labels)))
        .serviceLevelObjectives(
            metric.buckets().stream()
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1_000)))
                .toArray(Duration[]::new))
        .register(registry);
  }

  private Shown gauge(Place place) {
    Shown shown = new Shown();
    Gauge.builder(place.metric().series(), shown, Shown::value)
        .description(place.metric().help())
        .tags(tags(place.metric(), place.labels()))
        .strongReference(true)
        .register(registry);
    return shown;
  }

  /** Micrometer has nothing whose name may end like that. */
  private Shown info(Place place) {
    InfoSnapshot info =
        InfoSnapshot.builder()
            .name(place.metric().series().replaceFirst("_info$", ""))
            .help(place.metric().help())
            .dataPoint(
                InfoSnapshot.InfoDataPointSnapshot.builder()
                    .labels(Labels.of(place.metric().labels(), place.labels()))
                    .build())
            .build();
    registry.getPrometheusRegistry().register(() -> info);
    return new Shown();
  }

  private static List<Tag> tags(Metric metric, List<String> values) {
    if (values.size() != metric.labels().size()) {
      throw new IllegalArgumentException(metric + " has the labels " + metric.labels());
    }
    return IntStream.range(0, values.size())
        .mapToObj(i -> Tag.of(metric.labels().get(i), values.get(i)))
        .toList();
  }
}
