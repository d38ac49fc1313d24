package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.unit.Property;
import org.healthlink.video.VisitProgress.Sign;
import org.junit.jupiter.api.Test;

/** Events come in any order and more than once, and it makes no difference. */
class EventOrderPropertyTest {

  private static final int RUNS = 2_000;

  @Test
  void progressAndAttendanceFollowFromTheSetOfTheFacts() {
    Property.holds(
        RUNS,
        random -> {
          List<MeetingFact> facts = Facts.history(random);
          List<MeetingFact> mixed = mixed(facts, random);
          assertEquals(progress(facts), progress(mixed));
          assertEquals(AttendanceSheet.of(facts), AttendanceSheet.of(mixed));
        });
  }

  /** As after an outage: everything comes within the time in which an end settles. */
  @Test
  void theEndIsTheSameInWhateverOrderEventsCome() {
    Property.holds(
        RUNS,
        random -> {
          List<MeetingFact> facts = Facts.history(random);
          assertEquals(allAtOnce(facts, random), allAtOnce(mixed(facts, random), random));
        });
  }

  /** As on a usual day: each event comes some seconds after it happened, and perhaps again. */
  @Test
  void theEndIsTheSameHoweverLateEventsCome() {
    Map<AppointmentStatus, Integer> ends = new EnumMap<>(AppointmentStatus.class);
    Property.holds(
        RUNS,
        random -> {
          List<MeetingFact> facts = Facts.history(random);
          AppointmentStatus end = delayed(facts, 0, random);
          ends.merge(end, 1, Integer::sum);
          assertEquals(end, delayed(facts, 9, random));
        });
    assertTrue(ends.getOrDefault(AppointmentStatus.COMPLETED, 0) > RUNS / 10, ends::toString);
    assertTrue(ends.getOrDefault(AppointmentStatus.IN_PROGRESS, 0) > RUNS / 10, ends::toString);
  }

  private static VisitProgress progress(List<MeetingFact> facts) {
    return VisitProgress.of(
        facts.stream().map(f -> new Sign(f.instance(), f.kind(), f.at(), f.at())).toList());
  }

  private static AppointmentStatus allAtOnce(List<MeetingFact> facts, Random random) {
    FollowedVisit visit = new FollowedVisit();
    visit.waitUntil(Facts.at("14:00:00"));
    long step = VisitProgress.SETTLES_AFTER.toMillis() / (facts.size() + 1);
    for (MeetingFact fact : facts) {
      visit.step(Duration.ofMillis(step));
      visit.receive(fact);
      if (random.nextInt(3) == 0) {
        visit.workOff();
      }
    }
    return visit.inTheEnd();
  }

  private record Delivery(MeetingFact fact, Instant at) {}

  private static AppointmentStatus delayed(List<MeetingFact> facts, int most, Random random) {
    List<Delivery> deliveries = new ArrayList<>();
    for (MeetingFact fact : facts) {
      for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
        deliveries.add(new Delivery(fact, fact.at().plusSeconds(random.nextInt(most + 1))));
      }
    }
    Collections.shuffle(deliveries, random);
    deliveries.sort(Comparator.comparing(Delivery::at));
    FollowedVisit visit = new FollowedVisit();
    for (Delivery delivery : deliveries) {
      sweepUntil(delivery.at(), visit);
      visit.receive(delivery.fact());
    }
    return visit.inTheEnd();
  }

  /** The sweeper comes every five seconds; here too, as far as it can matter. */
  private static void sweepUntil(Instant then, FollowedVisit visit) {
    IntStream.range(1, 8)
        .mapToObj(i -> then.minusSeconds(40L - 5L * i))
        .forEach(
            sweep -> {
              visit.waitUntil(sweep);
              visit.workOff();
            });
    visit.waitUntil(then);
  }

  /** Every fact at least once. */
  private static List<MeetingFact> mixed(List<MeetingFact> facts, Random random) {
    List<MeetingFact> mixed = new ArrayList<>(facts);
    for (int i = random.nextInt(2 * facts.size()); i > 0; i--) {
      mixed.add(facts.get(random.nextInt(facts.size())));
    }
    Collections.shuffle(mixed, random);
    return mixed;
  }
}
