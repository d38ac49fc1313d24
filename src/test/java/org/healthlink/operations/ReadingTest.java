package org.healthlink.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.DatabaseGauges;
import org.healthlink.platform.metrics.Metric;
import org.junit.jupiter.api.Test;

/** What is shown of figures that could be read, long ago, or never. */
class ReadingTest {
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(30);

  private boolean broken;
  private int times;

  private final Reading reading =
      new Reading(
          new DatabaseGauges() {
            @Override
            public Duration every() {
              return EVERY;
            }

            @Override
            public void read(Board board) {
              times++;
              board.show(Metric.AUDIT_UNSEALED, 7);
              if (broken) {
                throw new IllegalStateException("the database is away");
              }
            }
          });

  @Test
  void nothingIsShownOfWhatWasNeverRead() {
    assertEquals(List.of(), shownAt(NOW));
  }

  @Test
  void whatWasReadIsShownForAWhile() {
    reading.refresh(NOW);
    assertEquals(List.of(7.0), shownAt(NOW.plus(EVERY)));
    assertEquals(List.of(Double.NaN), shownAt(NOW.plus(EVERY.multipliedBy(6))));
  }

  @Test
  void whatCannotBeReadTroublesNobodyAndIsAskedForAtItsNextTime() {
    reading.refresh(NOW);
    broken = true;
    reading.refresh(NOW.plus(EVERY));
    reading.refresh(NOW.plus(EVERY).plusSeconds(1));
    assertEquals(2, times);
    assertEquals(List.of(7.0), shownAt(NOW.plus(EVERY)));
  }

  private List<Double> shownAt(Instant instant) {
    List<Double> shown = new ArrayList<>();
    reading.show((metric, value, labels) -> shown.add(value), instant);
    return shown;
  }
}
