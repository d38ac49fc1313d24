package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.appointment.AppointmentChange;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingReconcilerTest {

  private static final UUID VISIT = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Logger LOG = Logger.getLogger(MeetingReconciler.class.getName());

  private final FakeLedger ledger = new FakeLedger();
  private final List<UUID> taken = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final MeetingReconciler reconciler = new MeetingReconciler();
  private final FakeProvider provider = new FakeProvider();
  private Consumer<MeetingTask> step = task -> {};

  private boolean recorded = true;
  private final ProviderRoom room = new ProviderRoom();
  private final ClaimsInHand claims = new ClaimsInHand();

  @BeforeEach
  void assemble() {
    LOG.setLevel(Level.OFF);
    MeetingConfiguration configuration = new MeetingConfiguration();
    Fields.set(configuration, "concurrency", 1);
    Fields.set(reconciler, "provider", provider);
    Fields.set(reconciler, "ledger", ledger);
    Fields.set(reconciler, "configuration", configuration);
    Fields.set(
        reconciler,
        "steps",
        new MeetingSteps() {
          @Override
          boolean take(MeetingTask task) {
            taken.add(task.appointmentId());
            step.accept(task);
            return recorded;
          }
        });
    Fields.set(
        reconciler,
        "removalWorker",
        new RemovalWorker() {
          @Override
          boolean workOnOne() {
            return !removals.isEmpty() && removals.remove(0) != null;
          }
        });
    Fields.set(claims, "ledger", ledger);
    Fields.set(claims, "removals", new MeetingRemovals());
    Fields.set(claims, "clock", new SteppedClock("2026-12-01T10:00:00Z"));
    Fields.set(reconciler, "claims", claims);
    Fields.set(room, "configuration", configuration);
    room.open();
    Fields.set(reconciler, "room", room);
  }

  @AfterEach
  void speakAgain() {
    LOG.setLevel(null);
  }

  @Test
  void aBookedVisitIsWorkedOn() {
    ledger.owesCreate(VISIT);
    book();
    assertEquals(List.of(VISIT), taken);
  }

  @Test
  void aChangedVisitIsWorkedOn() {
    ledger.owesCreate(VISIT);
    reconciler.changed(new AppointmentEvent.Changed(VISIT, AppointmentChange.CANCELLED, List.of()));
    assertEquals(List.of(VISIT), taken);
  }

  @Test
  void aMeetingThatIsDueIsWorkedOn() {
    ledger.owesCreate(VISIT);
    reconciler.due(new AppointmentEvent.MeetingDue(VISIT));
    assertEquals(List.of(VISIT), taken);
  }

  @Test
  void whateverElseIsDueIsWorkedOffToo() {
    ledger.owesCreate(OTHER);
    ledger.owesCreate(VISIT);
    removals.add("one");
    book();
    assertEquals(List.of(VISIT, OTHER), taken);
    assertEquals(List.of(), removals);
  }

  @Test
  void aVisitWithNothingDueIsNotTheOneToWorkOffTheRest() {
    ledger.owesCreate(OTHER);
    book();
    assertEquals(List.of(), taken);
  }

  @Test
  void withoutMeetingsABookedVisitIsNotLookedAt() {
    provider.enabled = false;
    ledger.owesCreate(VISIT);
    book();
    assertEquals(List.of(), taken);
  }

  @Test
  void anUnexpectedFailureGivesTheRoomBack() {
    ledger.owesCreate(VISIT);
    step =
        task -> {
          throw new NoClassDefFoundError("x");
        };
    book();
    step = task -> {};
    ledger.owesCreate(OTHER);
    reconciler.booked(new AppointmentEvent.Booked(OTHER, AppointmentType.ONLINE));
    assertEquals(List.of(VISIT, OTHER), taken);
  }

  @Test
  void withoutRoomTheVisitStaysDueForTheSweeper() {
    ledger.owesCreate(VISIT);
    step =
        task -> {
          step = next -> {};
          ledger.owesCreate(OTHER);
          reconciler.booked(new AppointmentEvent.Booked(OTHER, AppointmentType.ONLINE));
          assertEquals(1, ledger.due.size());
        };
    book();
    assertEquals(List.of(VISIT, OTHER), taken);
  }

  @Test
  void aNodeThatStopsClaimsNothingMore() {
    ledger.owesCreate(VISIT);
    ledger.owesCreate(OTHER);
    step = task -> reconciler.stop(Duration.ZERO);
    book();
    assertEquals(List.of(VISIT), taken);
    book();
    assertEquals(List.of(VISIT), taken);
  }

  @Test
  void aNodeThatStopsHandsBackWhatTakesTooLong() {
    ledger.owesCreate(VISIT);
    step = task -> reconciler.stop(Duration.ZERO);
    book();
    assertEquals(List.of("handed back"), ledger.recorded);
  }

  @Test
  void aNodeThatStopsHandsBackWhatItCouldNotRecord() {
    ledger.owesCreate(VISIT);
    recorded = false;
    book();
    reconciler.stop(Duration.ZERO);
    assertEquals(List.of("handed back"), ledger.recorded);
  }

  @Test
  void aNodeThatStopsFinishesWhatItHasInHand() throws Exception {
    ledger.owesCreate(VISIT);
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    step =
        task -> {
          working.countDown();
          await(goOn);
          ledger.recorded.add("finished");
        };
    Thread worker = new Thread(this::book);
    worker.start();
    working.await();
    Thread stop = new Thread(() -> reconciler.stop(Duration.ofMinutes(1)));
    stop.start();
    goOn.countDown();
    stop.join();
    worker.join();
    assertEquals(List.of("finished"), ledger.recorded);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void book() {
    reconciler.booked(new AppointmentEvent.Booked(VISIT, AppointmentType.ONLINE));
  }
}
