package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells whoever watches the drill how things stand. Used by one thread. */
final class News {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final World world;
  private final Supplier<Phase> phase;
  private final Tally tally;
  private final DoorBook doors;
  private final Administrator administrator;
  private final Watch watch;
  private Instant lastTime = Instant.now();

  News(
      World world,
      Supplier<Phase> phase,
      Tally tally,
      DoorBook doors,
      Administrator administrator,
      Watch watch) {
    this.world = world;
    this.phase = phase;
    this.tally = tally;
    this.doors = doors;
    this.administrator = administrator;
    this.watch = watch;
  }

  /** Something has happened. */
  void say(String text) {
    world.progress().accept("%-8s  %s".formatted(phase.get().label(), text));
  }

  /** Says how things stand, when that was not said for a while. */
  void tell() {
    if (Instant.now().isBefore(lastTime.plus(EVERY))) {
      return;
    }
    lastTime = Instant.now();
    say(
        "%d booked, %d failed; %d meetings not in order; at the door %s%s%s"
            .formatted(
                tally.done(Tally.Kind.BOOK),
                tally.failed(),
                administrator.notInOrder().orElse(Set.<UUID>of()).size(),
                doors(),
                watch.gauges().circuitIsOpen() ? "; Zoom is left alone" : "",
                watch.active().isEmpty() ? "" : "; " + String.join(", ", watch.active())));
  }

  private String doors() {
    DoorBook.Summary all = doors.summary(EnumSet.allOf(Phase.class));
    return "%d at Zoom, %d in rooms, %d waiting".formatted(all.inZoom(), all.inRoom(), all.shut());
  }
}
