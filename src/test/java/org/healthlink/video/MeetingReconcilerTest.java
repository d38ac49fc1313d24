package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.appointment.AppointmentChange;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.unit.Fields;
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
          void take(MeetingTask task) {
            taken.add(task.appointmentId());
            step.accept(task);
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
    ProviderRoom room = new ProviderRoom();
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
    reconciler.booked(new AppointmentEvent.Booked(OTHER));
    assertEquals(List.of(VISIT, OTHER), taken);
  }

  @Test
  void withoutRoomTheVisitStaysDueForTheSweeper() {
    ledger.owesCreate(VISIT);
    step =
        task -> {
          step = next -> {};
          ledger.owesCreate(OTHER);
          reconciler.booked(new AppointmentEvent.Booked(OTHER));
          assertEquals(1, ledger.due.size());
        };
    book();
    assertEquals(List.of(VISIT, OTHER), taken);
  }

  private void book() {
    reconciler.booked(new AppointmentEvent.Booked(VISIT));
  }
}
