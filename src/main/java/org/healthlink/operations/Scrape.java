package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.healthlink.platform.metrics.NodeGauges;

/** Brings everything that is shown in numbers up to date and writes it out. */
@ApplicationScoped
public class Scrape {

  @Inject @Any private Instance<NodeGauges> gauges;
  @Inject private DatabaseReadings readings;
  @Inject private PrometheusMetrics metrics;

  /** In the text format of Prometheus, within a second also when the database does not answer. */
  public String text() {
    readings.refresh();
    gauges.forEach(shown -> shown.show(metrics));
    return metrics.text();
  }
}
