package org.healthlink.video;

import static org.healthlink.video.Facts.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthlink.appointment.AppointmentAction;
import org.healthlink.appointment.AppointmentFixture;
import org.healthlink.video.MeetingFact.Kind;
import org.healthlink.video.VisitProgress.Next;
import org.healthlink.video.VisitProgress.Sign;
import org.junit.jupiter.api.Test;

/** The visit is from 10:00 to 10:30. */
class VisitProgressTest {

  private static final List<AppointmentAction> NOTHING = List.of();
  private static final List<AppointmentAction> BEGUN = List.of(AppointmentAction.MEETING_STARTED);
  private static final List<AppointmentAction> OVER =
      List.of(AppointmentAction.MEETING_STARTED, AppointmentAction.MEETING_ENDED);

  @Test
  void nothingFollowsFromNothing() {
    assertEquals(new Next(NOTHING, Optional.empty()), next("10:40:00"));
  }

  @Test
  void aMeetingThatBeginsBeginsTheVisit() {
    assertEquals(new Next(BEGUN, Optional.empty()), next("10:00:01", started("a", "10:00:00")));
  }

  @Test
  void anEndImpliesItsBeginning() {
    assertEquals(
        new Next(BEGUN, Optional.of(at("10:31:15"))), next("10:31:14", ended("a", "10:31:00")));
  }

  @Test
  void anEndCountsWhenItHasSettled() {
    assertEquals(
        new Next(BEGUN, Optional.of(at("10:31:15"))),
        next("10:31:14", started("a", "10:00:00"), ended("a", "10:31:00")));
    assertEquals(
        new Next(OVER, Optional.empty()),
        next("10:31:15", started("a", "10:00:00"), ended("a", "10:31:00")));
  }

  @Test
  void anEndBeforeTheSlotsEndCountsThen() {
    Sign[] signs = {started("a", "10:00:00"), ended("a", "10:20:00")};
    assertEquals(new Next(BEGUN, Optional.of(at("10:30:15"))), next("10:30:14", signs));
    assertEquals(new Next(OVER, Optional.empty()), next("10:30:15", signs));
  }

  @Test
  void whatWasTriedBeforeTheVisitDoesNotCompleteIt() {
    assertEquals(
        new Next(BEGUN, Optional.empty()),
        next("10:40:00", started("a", "09:50:00"), ended("a", "09:59:59")));
    assertEquals(
        new Next(OVER, Optional.empty()),
        next("10:40:00", started("a", "09:50:00"), ended("a", "10:00:00")));
  }

  @Test
  void aRunThatHasNotEndedKeepsTheVisitOpen() {
    assertEquals(
        new Next(BEGUN, Optional.empty()),
        next(
            "11:00:00",
            started("a", "10:00:00"),
            ended("a", "10:31:00"),
            started("b", "10:31:05")));
  }

  @Test
  void somebodyInARunShowsThatItRunsAndBeginsNothing() {
    Sign joined = new Sign("b", Kind.JOINED, at("10:31:05"), at("10:31:05"));
    assertEquals(new Next(NOTHING, Optional.empty()), next("11:00:00", joined));
    assertEquals(
        new Next(BEGUN, Optional.empty()), next("11:00:00", ended("a", "10:31:00"), joined));
  }

  @Test
  void theLastWordOfAnEndIsTheOneThatSettles() {
    assertEquals(
        new Next(BEGUN, Optional.of(at("10:41:15"))),
        next("10:41:00", ended("a", "10:31:00"), ended("b", "10:41:00")));
  }

  @Test
  void aLateWordSettlesFromItsReceipt() {
    Sign late = new Sign("a", Kind.ENDED, at("10:20:00"), at("11:40:00"));
    assertEquals(new Next(BEGUN, Optional.of(at("11:40:15"))), next("11:40:14", late));
  }

  private static Sign started(String instance, String time) {
    return new Sign(instance, Kind.STARTED, at(time), at(time));
  }

  private static Sign ended(String instance, String time) {
    return new Sign(instance, Kind.ENDED, at(time), at(time));
  }

  private static Next next(String now, Sign... signs) {
    Instant then = at(now);
    return VisitProgress.of(Stream.of(signs).toList()).next(AppointmentFixture.SLOT, then);
  }
}
