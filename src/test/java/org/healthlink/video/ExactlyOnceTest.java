package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.healthlink.unit.Fields;
import org.healthlink.unit.Property;
import org.healthlink.unit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One visit whose mind is changed again and again, nodes that crash or sleep past their lease in
 * the middle of a call, and a provider that fails in every way: in the end there is one meeting, or
 * none.
 */
class ExactlyOnceTest {
  private static final Logger LOG = Logger.getLogger(MeetingSteps.class.getName());

  @BeforeEach
  void quiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void speakAgain() {
    LOG.setLevel(null);
  }

  /** What a node does that is gone before it can record anything. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Two nodes, their books, their provider, and time. */
  private static final class World {
    private final SteppedClock clock = new SteppedClock("2026-12-01T09:00:00Z");
    private final OneVisitsBooks books = new OneVisitsBooks(clock);
    private final Random random;
    private final UnreliableZoom zoom;
    private final MeetingSteps steps = new MeetingSteps();
    private int depth;

    World(Random random) {
      this.random = random;
      this.zoom = new UnreliableZoom(random, clock, this::somethingElse);
      MeetingConfiguration configuration = new MeetingConfiguration();
      Fields.set(configuration, "retryInitial", Duration.ofSeconds(1));
      Fields.set(configuration, "retryMax", Duration.ofSeconds(5));
      Fields.set(steps, "ledger", books);
      Fields.set(steps, "provider", zoom);
      Fields.set(steps, "configuration", configuration);
      Fields.set(steps, "clock", clock);
    }

    /**
     * In the middle of a node's call. It may sleep when its call has been carried out: before, the
     * claim's end and the calls' time-outs are in its way.
     */
    private void somethingElse(boolean done) {
      switch (random.nextInt(done ? 3 : 2)) {
        case 0 -> books.want(random.nextBoolean());
        case 1 -> crash();
        default -> sleepPastTheLease();
      }
    }

    private void crash() {
      books.crash();
      throw new Crash();
    }

    private void sleepPastTheLease() {
      if (depth > 1) {
        return;
      }
      clock.step(Duration.ofSeconds(91 + random.nextInt(60)));
      depth++;
      aNodeWorks();
      depth--;
    }

    void aNodeWorks() {
      try {
        books.claimNearest().ifPresent(steps::take);
        books.removeOne(zoom);
      } catch (Crash e) {
        books.restart();
      }
    }

    void roughTimes() {
      for (int i = 0; i < 40; i++) {
        clock.step(Duration.ofSeconds(random.nextInt(40)));
        if (random.nextInt(8) == 0) {
          books.want(random.nextBoolean());
        }
        aNodeWorks();
      }
    }

    void calmTimes() {
      zoom.calm();
      for (int i = 0; i < 600 && !books.settled(); i++) {
        clock.step(Duration.ofSeconds(5));
        aNodeWorks();
      }
    }
  }

  @Test
  void whateverFailsThereIsOneMeetingInTheEndOrNone() {
    Property.holds(
        2_000,
        random -> {
          World world = new World(random);
          world.roughTimes();
          world.calmTimes();
          assertTrue(world.books.settled(), "never settles");
          Long recorded = world.books.row.meetingId();
          assertEquals(world.books.wanted(), recorded != null);
          assertEquals(
              recorded == null ? Set.of() : Set.copyOf(List.of(recorded)),
              world.zoom.live.keySet());
        });
  }
}
