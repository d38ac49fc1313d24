package org.healthlink.video;

import static org.healthlink.video.VideoProviderException.Permanent;
import static org.healthlink.video.VideoProviderException.Retryable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingReconcilerTest {

  private static final UUID VISIT = new UUID(0, 1);
  private static final MeetingDetails FOUND =
      new MeetingDetails(7, "https://zoom.example/j/7", null);
  private static final Logger LOG = Logger.getLogger(MeetingReconciler.class.getName());

  private final FakeLedger ledger = new FakeLedger();
  private final FakeProvider provider = new FakeProvider();
  private final MeetingReconciler reconciler = new MeetingReconciler();

  @BeforeEach
  void assemble() {
    LOG.setLevel(Level.OFF);
    MeetingConfiguration configuration = new MeetingConfiguration();
    Fields.set(configuration, "concurrency", 1);
    Fields.set(configuration, "retryInitial", Duration.ofSeconds(8));
    Fields.set(configuration, "retryMax", Duration.ofMinutes(15));
    Fields.set(reconciler, "ledger", ledger);
    Fields.set(reconciler, "provider", provider);
    Fields.set(reconciler, "configuration", configuration);
    reconciler.makeRoom();
  }

  @AfterEach
  void speakAgain() {
    LOG.setLevel(null);
  }

  @Test
  void aBookedVisitGetsItsMeeting() {
    ledger.owes(VISIT, false);
    book();
    assertEquals(List.of("create HL-1"), provider.asked);
    assertEquals(1, ledger.made.size());
  }

  @Test
  void anOrderThatMayHaveBeenCarriedOutIsLookedForFirst() {
    ledger.owes(VISIT, true);
    provider.finding = order -> Optional.of(FOUND);
    book();
    assertEquals(List.of("find HL-1"), provider.asked);
    assertEquals(List.of(FOUND), ledger.made);
  }

  @Test
  void anOrderThatWasNotCarriedOutIsSentAfterTheLook() {
    ledger.owes(VISIT, true);
    book();
    assertEquals(List.of("find HL-1", "create HL-1"), provider.asked);
  }

  @Test
  void whateverElseIsDueIsWorkedOffToo() {
    ledger.owes(VISIT, false);
    ledger.owes(new UUID(0, 2), false);
    book();
    assertEquals(List.of("create HL-1", "create HL-2"), provider.asked);
  }

  @Test
  void aFailureWorthARetryIsRecordedWithItsPause() {
    ledger.owes(VISIT, false);
    provider.creating = failing(new Retryable("h", "c", "d", null, null, false, null));
    book();
    FakeLedger.Failure failure = ledger.failures.get(0);
    assertEquals("c", failure.code());
    assertEquals("d", failure.detail());
    assertFalse(failure.unsettled());
    assertTrue(failure.pause().compareTo(Duration.ofSeconds(4)) >= 0, failure::toString);
    assertTrue(failure.pause().compareTo(Duration.ofSeconds(8)) <= 0, failure::toString);
  }

  @Test
  void thePauseThatTheProviderAsksForIsKept() {
    ledger.owes(VISIT, false);
    provider.creating =
        failing(new Retryable("h", "c", "d", null, Duration.ofHours(3), false, null));
    book();
    assertEquals(Duration.ofHours(3), ledger.failures.get(0).pause());
  }

  @Test
  void anUnknownOutcomeIsRecordedAsSuch() {
    ledger.owes(VISIT, false);
    provider.creating = failing(new Retryable("h", "c", "d", null, null, true, null));
    book();
    assertTrue(ledger.failures.get(0).unsettled());
  }

  @Test
  void anUnknownOutcomeStaysUnknownWhenTheLookForItFails() {
    for (RuntimeException failure :
        List.of(
            new Retryable("h", "limit", "d", null, null, false, null),
            new Permanent("h", "scope", "d", null))) {
      ledger.owes(VISIT, true);
      provider.finding = failing(failure);
      book();
    }
    assertTrue(ledger.failures.get(0).unsettled(), "after a retryable failure");
    assertTrue(ledger.failures.get(1).unsettled(), "after a permanent failure");
  }

  @Test
  void whatAPersonMustMendIsNotTriedAgain() {
    ledger.owes(VISIT, false);
    provider.creating = failing(new Permanent("h", "c", "d", "t"));
    book();
    assertNull(ledger.failures.get(0).pause());
  }

  @Test
  void anUnexpectedFailureIsRecordedTooAndItsOutcomeIsUnknown() {
    ledger.owes(VISIT, false);
    provider.creating = failing(new IllegalStateException("anna@clinic.example"));
    book();
    FakeLedger.Failure failure = ledger.failures.get(0);
    assertEquals("internal-error", failure.code());
    assertTrue(failure.unsettled());
    assertFalse(failure.toString().contains("anna"));
  }

  @Test
  void anErrorIsRecordedTooAndTheNextVisitServed() {
    ledger.owes(VISIT, false);
    ledger.owes(new UUID(0, 2), false);
    provider.creating =
        order -> {
          if (order.reference().equals("HL-1")) {
            throw new NoClassDefFoundError("x");
          }
          return FOUND;
        };
    book();
    assertEquals(1, ledger.failures.size());
    assertEquals(1, ledger.made.size());
  }

  @Test
  void aMeetingMadeAfterItsClaimHadLapsedIsNotAFailure() {
    ledger.owes(VISIT, false);
    ledger.claimsLapse = true;
    book();
    assertEquals(List.of(), ledger.failures);
  }

  @Test
  void withoutRoomTheVisitStaysDueForTheSweeper() {
    ledger.owes(VISIT, false);
    provider.creating =
        order -> {
          ledger.owes(new UUID(0, 3), false);
          reconciler.booked(new AppointmentEvent.Booked(new UUID(0, 3)));
          assertEquals(1, ledger.due.size());
          provider.creating = next -> FOUND;
          return FOUND;
        };
    book();
    assertEquals(List.of("create HL-1", "create HL-3"), provider.asked);
  }

  private void book() {
    reconciler.booked(new AppointmentEvent.Booked(VISIT));
  }

  private static <T> Function<MeetingOrder, T> failing(RuntimeException failure) {
    return order -> {
      throw failure;
    };
  }
}
