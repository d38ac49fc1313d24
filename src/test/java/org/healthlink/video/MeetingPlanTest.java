package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.MeetingState;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.unit.Property;
import org.healthlink.video.MeetingPlan.Action;
import org.healthlink.video.MeetingPlan.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of what a meeting needs next. The visit lasts from 10:00 to 10:30. */
class MeetingPlanTest {

  private static final TimeSlot SLOT = new TimeSlot(at("10:00:00"), at("10:30:00"));
  private static final TimeSlot EARLIER = new TimeSlot(at("08:00:00"), at("08:30:00"));
  private static final String HOST = "host@clinic.example";
  private static final MeetingPlan PLAN = new MeetingPlan(Duration.ofHours(2));

  @ParameterizedTest(name = "{0} {1} at {2}, in doubt: {3} -> {4}")
  @CsvSource({
    "ONLINE, SCHEDULED, 09:00:00, false, CREATE",
    "ONLINE, SCHEDULED, 09:00:00, true, CREATE",
    "ONLINE, SCHEDULED, 10:00:00, false, CREATE",
    "ONLINE, SCHEDULED, 10:29:59, false, CREATE",
    "ONLINE, SCHEDULED, 10:30:00, false, EXPIRE",
    "ONLINE, SCHEDULED, 10:30:00, true, REMOVE",
    "ONLINE, CHECKED_IN, 10:00:00, false, CREATE",
    "ONLINE, CHECKED_IN, 23:00:00, false, EXPIRE",
    "ONLINE, IN_PROGRESS, 10:00:00, false, CREATE",
    "ONLINE, IN_PROGRESS, 10:30:00, false, EXPIRE",
    "ONLINE, COMPLETED, 10:15:00, false, NOTHING",
    "ONLINE, COMPLETED, 10:15:00, true, REMOVE",
    "ONLINE, NO_SHOW, 10:45:00, false, NOTHING",
    "ONLINE, NO_SHOW, 10:45:00, true, REMOVE",
    "ONLINE, CANCELLED, 09:00:00, false, NOTHING",
    "ONLINE, CANCELLED, 09:00:00, true, REMOVE",
    "ONSITE, SCHEDULED, 09:00:00, false, NOTHING",
    "ONSITE, SCHEDULED, 09:00:00, true, REMOVE",
  })
  void whatIsNotThereIsMadeOrGivenUp(
      AppointmentType type, AppointmentStatus status, String time, boolean doubt, Action next) {
    Known known = new Known(type, status, SLOT, true, false, doubt, null, HOST, null);
    assertEquals(next, PLAN.next(known, at(time)));
  }

  @ParameterizedTest(name = "{0} {1} at {2}, host {3}, told {4}, in doubt: {5} -> {6}")
  @CsvSource({
    "ONLINE, SCHEDULED, 09:00:00, same, same, false, NOTHING",
    "ONLINE, SCHEDULED, 09:00:00, same, same, true, UPDATE",
    "ONLINE, SCHEDULED, 09:00:00, same, earlier, false, UPDATE",
    "ONLINE, SCHEDULED, 09:00:00, same, unknown, false, UPDATE",
    "ONLINE, SCHEDULED, 09:00:00, other, same, false, REPLACE",
    "ONLINE, SCHEDULED, 09:00:00, other, earlier, false, REPLACE",
    "ONLINE, SCHEDULED, 09:00:00, other, same, true, UPDATE",
    "ONLINE, SCHEDULED, 09:59:59, same, earlier, false, UPDATE",
    "ONLINE, SCHEDULED, 10:00:00, same, earlier, false, NOTHING",
    "ONLINE, SCHEDULED, 10:00:00, other, same, false, NOTHING",
    "ONLINE, SCHEDULED, 10:00:00, same, same, true, UPDATE",
    "ONLINE, CHECKED_IN, 09:30:00, other, same, false, REPLACE",
    "ONLINE, IN_PROGRESS, 09:50:00, same, earlier, false, UPDATE",
    "ONLINE, SCHEDULED, 12:29:59, same, same, false, NOTHING",
    "ONLINE, SCHEDULED, 12:30:00, same, same, false, REMOVE",
    "ONLINE, COMPLETED, 10:15:00, same, same, false, NOTHING",
    "ONLINE, COMPLETED, 10:15:00, other, earlier, false, NOTHING",
    "ONLINE, COMPLETED, 12:30:00, same, same, false, REMOVE",
    "ONLINE, NO_SHOW, 12:29:59, same, same, false, NOTHING",
    "ONLINE, NO_SHOW, 12:30:00, same, same, false, REMOVE",
    "ONLINE, CANCELLED, 09:00:00, same, same, false, REMOVE",
    "ONLINE, CANCELLED, 23:00:00, same, same, true, REMOVE",
    "ONSITE, SCHEDULED, 09:00:00, same, same, false, REMOVE",
    "ONSITE, COMPLETED, 10:15:00, same, same, false, REMOVE",
  })
  void whatIsThereIsKeptInStepOrRemoved(
      AppointmentType type,
      AppointmentStatus status,
      String time,
      String host,
      String told,
      boolean doubt,
      Action next) {
    Known known =
        new Known(
            type,
            status,
            SLOT,
            true,
            true,
            doubt,
            host.equals("same") ? HOST : "other@clinic.example",
            HOST,
            told.equals("same") ? SLOT : told.equals("earlier") ? EARLIER : null);
    assertEquals(next, PLAN.next(known, at(time)));
  }

  @Test
  void nothingIsDoneWithAProviderThatIsSwitchedOff() {
    Property.holds(
        500,
        random -> {
          Known known = off(some(random));
          assertEquals(Action.NOTHING, PLAN.next(known, someTime(random)));
          assertEquals(MeetingState.NOT_NEEDED, MeetingPlan.atRest(known, false));
          assertEquals(
              known.wanted() ? MeetingState.READY : MeetingState.NOT_NEEDED,
              MeetingPlan.atRest(known, true));
        });
  }

  @Test
  void whateverIsKnownAFewStepsBringTheMeetingInStepWithItsAppointment() {
    Property.holds(
        5_000,
        random -> {
          Known known = some(random);
          Instant now = someTime(random);
          Action next = PLAN.next(known, now);
          for (int steps = 0; next != Action.NOTHING && next != Action.EXPIRE; steps++) {
            assertTrue(steps < 4, "no end: " + known);
            known = after(next, known);
            assertNotEquals(next, PLAN.next(known, now), () -> "the same again");
            next = PLAN.next(known, now);
          }
          boolean over = !now.isBefore(SLOT.endTime());
          if (known.wanted() && !over) {
            assertTrue(known.exists(), known::toString);
          }
          if (known.cancelled()) {
            assertTrue(!known.exists() && !known.unsettled(), known::toString);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(AppointmentStatus.class)
  void aMeetingAtRestIsReadyWhileItIsThere(AppointmentStatus status) {
    Known there =
        new Known(AppointmentType.ONLINE, status, SLOT, true, true, false, HOST, HOST, SLOT);
    assertEquals(MeetingState.READY, MeetingPlan.atRest(there, false));
    Known gone =
        new Known(AppointmentType.ONLINE, status, SLOT, true, false, false, null, HOST, null);
    assertEquals(MeetingState.REMOVED, MeetingPlan.atRest(gone, false));
    Known inTheHospital =
        new Known(AppointmentType.ONSITE, status, SLOT, true, false, false, null, null, null);
    assertEquals(MeetingState.NOT_NEEDED, MeetingPlan.atRest(inTheHospital, true));
  }

  /** What is known when a step has succeeded. */
  private static Known after(Action done, Known k) {
    boolean exists = done != Action.REMOVE;
    return new Known(
        k.type(),
        k.status(),
        k.slot(),
        true,
        exists,
        false,
        exists ? (done == Action.UPDATE ? k.host() : k.wantedHost()) : null,
        k.wantedHost(),
        exists ? k.slot() : null);
  }

  private static Known some(Random random) {
    boolean exists = random.nextBoolean();
    return new Known(
        AppointmentType.values()[random.nextInt(2)],
        AppointmentStatus.values()[random.nextInt(6)],
        SLOT,
        true,
        exists,
        random.nextBoolean(),
        exists ? random.nextBoolean() ? HOST : "other@clinic.example" : null,
        HOST,
        exists ? new TimeSlot[] {SLOT, EARLIER, null}[random.nextInt(3)] : null);
  }

  private static Known off(Known k) {
    return new Known(
        k.type(), k.status(), k.slot(), false, k.exists(), k.unsettled(), k.host(), null, k.told());
  }

  private static Instant someTime(Random random) {
    return at("07:00:00").plusSeconds(random.nextInt(8 * 3600));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-12-01T" + time + "Z");
  }
}
