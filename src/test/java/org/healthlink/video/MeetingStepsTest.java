package org.healthlink.video;

import static org.healthlink.video.FakeProvider.meeting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.healthlink.video.MeetingTask.Doubt;
import org.healthlink.video.MeetingTask.Step;
import org.healthlink.video.VideoProviderException.Permanent;
import org.healthlink.video.VideoProviderException.Postponed;
import org.healthlink.video.VideoProviderException.Retryable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingStepsTest {

  private static final UUID VISIT = new UUID(0, 1);
  private static final Doubt ONE = new Doubt(1, "former@clinic.example", false);
  private static final Doubt TWO = new Doubt(2, "former@clinic.example", false);
  private static final Doubt TWO_LONG_AGO = new Doubt(2, "former@clinic.example", true);
  private static final Logger LOG = Logger.getLogger(MeetingSteps.class.getName());

  private final SteppedClock clock = new SteppedClock("2026-12-01T09:00:00Z");
  private final FakeLedger ledger = new FakeLedger();
  private final FakeProvider provider = new FakeProvider();
  private final MeetingSteps steps = new MeetingSteps();

  @BeforeEach
  void assemble() {
    LOG.setLevel(Level.OFF);
    MeetingConfiguration configuration = new MeetingConfiguration();
    Fields.set(configuration, "retryInitial", Duration.ofSeconds(8));
    Fields.set(configuration, "retryMax", Duration.ofMinutes(15));
    Fields.set(steps, "ledger", ledger);
    Fields.set(steps, "provider", provider);
    Fields.set(steps, "configuration", configuration);
    Fields.set(steps, "clock", clock);
  }

  @AfterEach
  void speakAgain() {
    LOG.setLevel(null);
  }

  @Test
  void aMeetingIsMade() {
    take(Step.CREATE, null, FakeLedger.NONE);
    assertEquals(List.of("create HL-1"), provider.asked);
    assertEquals(List.of("made 1, surplus [], 0 in doubt"), ledger.recorded);
  }

  @Test
  void aCreateThatMayHaveBeenCarriedOutIsLookedForWhereItWasSent() {
    provider.finding = order -> List.of(meeting(7));
    take(Step.CREATE, null, ONE);
    assertEquals(List.of("find HL-1 at former@clinic.example", "update 7"), provider.asked);
    assertEquals(List.of("made 9, surplus [], 0 in doubt"), ledger.recorded);
  }

  @Test
  void ofSeveralThatWereMadeTheOldestStays() {
    provider.finding = order -> List.of(meeting(7), meeting(8), meeting(9));
    provider.updating = order -> Optional.of(meeting(7));
    take(Step.CREATE, null, TWO);
    assertEquals(List.of("made 7, surplus [8, 9], 0 in doubt"), ledger.recorded);
  }

  @Test
  void whatTheListDoesNotShowYetStaysInDoubtAfterTheNextCreate() {
    take(Step.CREATE, null, ONE);
    assertEquals(List.of("find HL-1 at former@clinic.example", "create HL-1"), provider.asked);
    assertEquals(List.of("made 1, surplus [], 1 in doubt"), ledger.recorded);
  }

  @Test
  void whatTheListMustShowByNowIsInDoubtNoLonger() {
    take(Step.CREATE, null, TWO_LONG_AGO);
    assertEquals(List.of("made 1, surplus [], 0 in doubt"), ledger.recorded);
  }

  @Test
  void anUnknownOutcomeOfACreateIsOneMoreInDoubt() {
    provider.creating = failing(new Retryable("h", "c", "d", null, null, true, null));
    take(Step.CREATE, null, FakeLedger.NONE);
    take(Step.CREATE, null, ONE);
    assertEquals(1, ledger.failures.get(0).inDoubt());
    assertEquals(2, ledger.failures.get(1).inDoubt());
  }

  @Test
  void aRefusedCreateLeavesNothingInDoubt() {
    provider.creating = failing(new Retryable("h", "c", "d", null, null, false, null));
    take(Step.CREATE, null, FakeLedger.NONE);
    assertEquals(0, ledger.failures.get(0).inDoubt());
  }

  @Test
  void theDoubtStaysWhenTheLookFails() {
    provider.finding = failing(new Permanent("h", "scope", "d", null, false));
    take(Step.CREATE, null, TWO);
    assertEquals(2, ledger.failures.get(0).inDoubt());
  }

  @Test
  void aMeetingIsToldItsTime() {
    take(Step.UPDATE, 9L, FakeLedger.NONE);
    assertEquals(List.of("update 9"), provider.asked);
    assertEquals(List.of("made 9, surplus [], 0 in doubt"), ledger.recorded);
  }

  @Test
  void anUpdateTakesSurplusMeetingsAwayAndKeepsItsOwn() {
    provider.finding = order -> List.of(meeting(9), meeting(10));
    take(Step.UPDATE, 9L, ONE);
    assertEquals(List.of("made 9, surplus [10], 0 in doubt"), ledger.recorded);
  }

  @Test
  void itsOwnMeetingInTheListSettlesNoDoubt() {
    provider.finding = order -> List.of(meeting(9));
    take(Step.UPDATE, 9L, ONE);
    assertEquals(List.of("made 9, surplus [], 1 in doubt"), ledger.recorded);
  }

  @Test
  void aMeetingThatTheProviderDoesNotKnowIsMissing() {
    provider.updating = order -> Optional.empty();
    take(Step.UPDATE, 9L, FakeLedger.NONE);
    assertEquals(List.of("missing, believed after PT2M, 0 in doubt"), ledger.recorded);
  }

  @Test
  void aMeetingIsRemovedTogetherWithWhatWasMadeInDoubt() {
    provider.finding = order -> List.of(meeting(10));
    take(Step.REMOVE, 9L, ONE);
    assertEquals(
        List.of("find HL-1 at former@clinic.example", "remove 9", "remove 10"), provider.asked);
    assertEquals(List.of("removed, 0 in doubt"), ledger.recorded);
  }

  @Test
  void whatMayStillAppearIsWaitedForAfterARemoval() {
    take(Step.REMOVE, null, ONE);
    assertEquals(List.of("removed, 1 in doubt"), ledger.recorded);
  }

  @Test
  void aRemovalThatFailsIsNoRemoval() {
    provider.removing =
        () -> {
          throw new Retryable("h", "c", "d", null, null, true, null);
        };
    take(Step.REMOVE, 9L, FakeLedger.NONE);
    assertEquals(List.of(), ledger.recorded);
    assertEquals("c", ledger.failures.get(0).code());
    assertEquals(0, ledger.failures.get(0).inDoubt());
  }

  @Test
  void whatWasFoundStaysInDoubtWhenItsAdoptionFails() {
    provider.finding = order -> List.of(meeting(7));
    provider.updating = failing(new Retryable("h", "c", "d", null, null, true, null));
    take(Step.CREATE, null, TWO_LONG_AGO);
    assertEquals(2, ledger.failures.get(0).inDoubt());
  }

  @Test
  void whatWasFoundAndHasGoneIsNotRecordedAsMade() {
    provider.finding = order -> List.of(meeting(7));
    provider.updating = order -> Optional.empty();
    take(Step.CREATE, null, ONE);
    assertEquals(List.of("postponed by PT1S"), ledger.recorded);
  }

  @Test
  void surplusThatWasFoundStaysInDoubtWhenTheUpdateFails() {
    provider.finding = order -> List.of(meeting(9), meeting(10));
    provider.updating = failing(new Retryable("h", "c", "d", null, null, true, null));
    take(Step.UPDATE, 9L, ONE);
    assertEquals(1, ledger.failures.get(0).inDoubt());
  }

  @Test
  void surplusThatWasFoundStaysInDoubtWhenTheMeetingItselfIsMissing() {
    provider.finding = order -> List.of(meeting(10));
    provider.updating = order -> Optional.empty();
    take(Step.UPDATE, 9L, ONE);
    assertEquals(List.of("missing, believed after PT2M, 1 in doubt"), ledger.recorded);
  }

  @Test
  void whatWasFoundStaysInDoubtWhenItsRemovalFails() {
    provider.finding = order -> List.of(meeting(10));
    provider.removing =
        () -> {
          throw new Retryable("h", "c", "d", null, null, true, null);
        };
    take(Step.REMOVE, 9L, ONE);
    assertEquals(1, ledger.failures.get(0).inDoubt());
  }

  @Test
  void whatIsBeingRemovedIsNeitherAdoptedNorTakenForWhatIsInDoubt() {
    ledger.leaving = Set.of(7L);
    provider.finding = order -> List.of(meeting(7), meeting(8));
    take(Step.UPDATE, 9L, TWO);
    assertEquals(List.of("made 9, surplus [8], 1 in doubt"), ledger.recorded);
    provider.finding = order -> List.of(meeting(7));
    take(Step.CREATE, null, ONE);
    assertEquals("made 1, surplus [], 1 in doubt", ledger.recorded.get(1));
  }

  @Test
  void aFailureWorthARetryIsRecordedWithItsPause() {
    provider.creating = failing(new Retryable("h", "c", "d", null, null, false, null));
    take(Step.CREATE, null, FakeLedger.NONE);
    FailedAttempt failure = ledger.failures.get(0);
    assertEquals("c", failure.code());
    assertEquals("d", failure.detail());
    assertTrue(failure.pause().compareTo(Duration.ofSeconds(4)) >= 0, failure::toString);
    assertTrue(failure.pause().compareTo(Duration.ofSeconds(8)) <= 0, failure::toString);
  }

  @Test
  void thePauseThatTheProviderAsksForIsKept() {
    provider.creating =
        failing(new Retryable("h", "c", "d", null, Duration.ofHours(3), false, null));
    take(Step.CREATE, null, FakeLedger.NONE);
    assertEquals(Duration.ofHours(3), ledger.failures.get(0).pause());
  }

  @Test
  void whatAPersonMustMendIsNotTriedAgain() {
    provider.creating = failing(new Permanent("h", "c", "d", "t", true));
    take(Step.CREATE, null, FakeLedger.NONE);
    assertNull(ledger.failures.get(0).pause());
    assertTrue(ledger.failures.get(0).aboutHost());
  }

  @Test
  void whatFindsNoRoomForItsCallIsNoFailure() {
    provider.creating = failing(new Postponed("full", Duration.ofSeconds(3)));
    take(Step.CREATE, null, FakeLedger.NONE);
    assertEquals(List.of("postponed by PT3S"), ledger.recorded);
    assertEquals(List.of(), ledger.failures);
  }

  @Test
  void aCreateIsNotBegunWhenTheClaimMayLapseMeanwhile() {
    provider.finding =
        order -> {
          clock.step(Duration.ofSeconds(41));
          return List.of();
        };
    take(Step.CREATE, null, ONE);
    assertEquals(List.of("find HL-1 at former@clinic.example"), provider.asked);
    assertEquals(List.of("postponed by PT0S"), ledger.recorded);
  }

  @Test
  void anUnexpectedFailureIsRecordedTooAndItsOutcomeIsUnknown() {
    provider.creating = failing(new IllegalStateException("anna@clinic.example"));
    take(Step.CREATE, null, FakeLedger.NONE);
    FailedAttempt failure = ledger.failures.get(0);
    assertEquals("internal-error", failure.code());
    assertEquals(1, failure.inDoubt());
    assertFalse(failure.toString().contains("anna"));
  }

  @Test
  void aMeetingThatCouldNotBeRecordedStaysInDoubtBesideTheOthers() {
    ledger.databaseIsAway = true;
    take(Step.CREATE, null, ONE);
    assertEquals(2, ledger.failures.get(0).inDoubt());
  }

  @Test
  void anErrorIsRecordedToo() {
    provider.updating =
        order -> {
          throw new NoClassDefFoundError("x");
        };
    take(Step.UPDATE, 9L, FakeLedger.NONE);
    assertEquals("internal-error", ledger.failures.get(0).code());
    assertEquals(0, ledger.failures.get(0).inDoubt());
  }

  @Test
  void aMeetingMadeAfterItsClaimHadLapsedIsNotAFailure() {
    ledger.claimsLapse = true;
    take(Step.CREATE, null, FakeLedger.NONE);
    assertEquals(List.of(), ledger.failures);
  }

  private void take(Step step, Long meetingId, Doubt doubt) {
    ledger.owes(VISIT, step, meetingId, doubt);
    steps.take(ledger.claimNearest().orElseThrow());
  }

  private static <T> Function<MeetingOrder, T> failing(RuntimeException failure) {
    return order -> {
      throw failure;
    };
  }
}
