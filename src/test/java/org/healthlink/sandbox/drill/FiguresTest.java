package org.healthlink.sandbox.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final String TEXT =
      """
      # HELP healthlink_meetings meetings
      # TYPE healthlink_meetings gauge
      healthlink_meetings{state="PENDING"} 3.0
      healthlink_meetings{state="READY"} 40.0
      healthlink_visits_at_risk 2
      healthlink_fallbacks_total{reason="provider-down",node="a, \\"b\\""} 4.0
      healthlink_fallbacks_total{reason="provider-down",node="c"} 1.0
      healthlink_fallbacks_total{reason="switched",node="c"} 1.0
      healthlink_meeting_oldest_due_seconds NaN
      healthlink_call_bucket{le="+Inf"} +Inf
      what is this
      """;

  private final Figures figures = Figures.parse(TEXT);

  @Test
  void gaugesAreFoundByNameAndLabel() {
    assertEquals(OptionalDouble.of(2), figures.max("healthlink_visits_at_risk"));
    assertEquals(OptionalDouble.of(40), figures.max("healthlink_meetings"));
    assertEquals(OptionalDouble.of(3), figures.of("healthlink_meetings", "state", "PENDING"));
    assertEquals(
        OptionalDouble.of(Double.POSITIVE_INFINITY), figures.max("healthlink_call_bucket"));
  }

  @Test
  void whatIsNotKnownIsNotThere() {
    assertTrue(figures.max("healthlink_meeting_oldest_due_seconds").isEmpty());
    assertTrue(figures.of("healthlink_meetings", "state", "FAILED").isEmpty());
  }

  @Test
  void countersAreSummedByALabel() {
    assertEquals(
        Map.of("provider-down", 5.0, "switched", 1.0),
        figures.by("healthlink_fallbacks_total", "reason"));
  }

  @Test
  void growthIsWhatCameSinceTheBeginning() {
    Gauges gauges = new Gauges();
    gauges.begin(Figures.parse("f_total{reason=\"a\"} 2\nf_total{reason=\"b\"} 1"));
    gauges.see(
        Phase.INCIDENT,
        Figures.parse("f_total{reason=\"a\"} 5\nf_total{reason=\"b\"} 1\nf_total{reason=\"c\"} 1"));
    gauges.see(Phase.RECOVERY, Figures.NONE);

    assertEquals(Map.of("a", 3L, "c", 1L), gauges.growth("f_total", "reason"));
  }

  @Test
  void aPhaseKeepsItsHighestValues() {
    Gauges gauges = new Gauges();
    gauges.see(Phase.CALM, Figures.parse("healthlink_visits_at_risk 9"));
    gauges.see(Phase.INCIDENT, Figures.parse("healthlink_visits_at_risk 1"));
    gauges.see(Phase.INCIDENT, Figures.parse("healthlink_visits_at_risk 3"));
    gauges.see(Phase.INCIDENT, Figures.parse("healthlink_visits_at_risk 2"));

    assertEquals(OptionalDouble.of(3), gauges.peak(Phase.INCIDENT).atRisk());
    assertTrue(gauges.peak(Phase.RECOVERY).atRisk().isEmpty());
  }
}
