package org.healthlink.bench;

import java.time.Duration;
import java.util.List;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/**
 * How long a booking takes while Zoom answers at once, late, and very late: 8 clients at a fixed
 * rate, well below what the machine can do.
 */
final class ZoomLatency {
  static final List<Duration> DELAYS =
      List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(5));

  private static final int CLIENTS = 8;
  private static final int MOST_ROUNDS = 3;
  private static final List<Double> SHARES = List.of(0.5, 0.9, 0.99, 0.999);

  private final Subject subject;
  private final Postgres postgres;
  private final ZoomSimulator zoom;
  private final Settings settings;
  private final Report report;

  ZoomLatency(
      Subject subject, Postgres postgres, ZoomSimulator zoom, Settings settings, Report report) {
    this.subject = subject;
    this.postgres = postgres;
    this.zoom = zoom;
    this.settings = settings;
    this.report = report;
  }

  /** Measures all delays and the bar in turn, several times over. */
  void measure(Bar bar, int perSecond) throws Exception {
    Duration length = settings.length().multipliedBy(2);
    List<Latencies> ofApplication = DELAYS.stream().map(delay -> new Latencies()).toList();
    Latencies ofBar = new Latencies();
    int rounds = Math.min(MOST_ROUNDS, settings.pairs());
    int clean = 0;
    for (int round = 0; round < rounds; round++) {
      boolean busy = Machine.isBusy();
      for (int i = 0; i < DELAYS.size(); i++) {
        ofApplication.get(i).add(bookings(DELAYS.get(i), perSecond, length));
      }
      ofBar.add(bar.book(CLIENTS, perSecond, length).latencies());
      clean += busy || Machine.isBusy() ? 0 : 1;
    }
    zoom.clearFaults();
    for (int i = 0; i < DELAYS.size(); i++) {
      tell(DELAYS.get(i), perSecond, ofApplication.get(i), ofBar, rounds, clean);
    }
  }

  private Latencies bookings(Duration delay, int perSecond, Duration length) throws Exception {
    answerAfter(delay);
    postgres.checkpoint();
    Latencies latencies =
        subject
            .load(CLIENTS, subject.requests().bookings())
            .fixedRate(perSecond, length)
            .latencies();
    report.failed(latencies.failures());
    setAsideWhatIsDue();
    return latencies;
  }

  void answerAfter(Duration delay) {
    zoom.faults(Fault.delay(delay));
  }

  /** A backlog is worked off at the next measurement's expense otherwise. */
  void setAsideWhatIsDue() throws Exception {
    postgres.run(
        subject.database(),
        "update appointments set meeting_due_at = null where meeting_due_at is not null");
  }

  private void tell(
      Duration delay, int perSecond, Latencies application, Latencies bar, int rounds, int clean) {
    for (double share : SHARES) {
      report.add(
          subject.name(),
          "a booking at %d/s, Zoom at %d ms, p%s"
              .formatted(
                  perSecond,
                  delay.toMillis(),
                  Double.toString(share * 100).replaceFirst("\\.0$", "")),
          "ms",
          application.millis(share),
          bar.millis(share),
          rounds,
          clean);
    }
  }
}
