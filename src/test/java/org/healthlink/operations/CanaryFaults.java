package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Hospital;

/** Everything that can go wrong at Zoom, in the calls that a visit's life needs. */
final class CanaryFaults {
  private static final Duration NOTICED = Duration.ofSeconds(60);

  private final Hospital hospital = new Hospital();
  private final CanaryHospital people;
  private final UUID open;
  private final List<UUID> visits = new ArrayList<>();
  private int day;

  /**
   * @param open a visit that its doctor may start
   * @param day the first on which nothing is booked, counted from today
   */
  CanaryFaults(CanaryHospital people, UUID open, int day) {
    this.people = people;
    this.open = open;
    this.day = day;
  }

  /** Lets all of it happen, and gives the visits that were booked meanwhile. */
  List<UUID> happen() {
    for (Kind kind : Kind.values()) {
      // Hanging is seen as a delay; it costs only time.
      if (kind != Kind.HANG && kind != Kind.DAILY_LIMIT) {
        at(kind, Operation.CREATE);
        at(kind, Operation.GET);
        if (kind != Kind.EXPIRE_TOKEN) {
          at(kind, Operation.TOKEN);
        }
      }
    }
    // Until tomorrow the doctor's host takes no more after that.
    at(Kind.DAILY_LIMIT, Operation.CREATE);
    return visits;
  }

  private void at(Kind kind, Operation operation) {
    Fault fault = kind == Kind.DELAY ? Fault.delay(Duration.ofMillis(200)) : Fault.of(kind);
    List<Fault> faults = new ArrayList<>(List.of(fault.on(operation).times(2)));
    if (operation == Operation.TOKEN) {
      // One that is still good is not fetched anew.
      faults.add(Fault.of(Kind.EXPIRE_TOKEN).times(1));
    }
    long before = seen(fault, operation);
    hospital.zoom().faults(faults.toArray(Fault[]::new));
    UUID id = people.books(day++);
    visits.add(id);
    eventually(
        NOTICED,
        () -> {
          people.tries(operation == Operation.GET ? open : id);
          return seen(fault, operation);
        },
        seen -> seen > before);
    hospital.zoom().clearFaults();
  }

  /** Delays are not noted: there, any request will do. */
  private long seen(Fault fault, Operation operation) {
    return hospital.zoom().requests(operation).stream()
        .filter(r -> fault.kind() == Kind.DELAY || r.answer().fault().equals(fault.label()))
        .count();
  }
}
