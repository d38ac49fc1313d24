package org.healthlink.sandbox.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthlink.sandbox.drill.Books.Row;
import org.healthlink.sandbox.drill.Promises.Made;
import org.junit.jupiter.api.Test;

class PromisesTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final Instant START = NOW.plus(Duration.ofDays(1));
  private static final Instant END = START.plus(Duration.ofMinutes(30));
  private static final UUID ID = new UUID(0, 1);
  private static final Visit TOLD = new Visit(ID, null, START, END, false, false, false);
  private static final Row ROW = new Row(ID, "SCHEDULED", START, END, "READY", 7L);
  private static final Made MEETING = new Made(7, "HL-1", START);

  private final List<Visit> told = new ArrayList<>(List.of(TOLD));
  private final List<Row> rows = new ArrayList<>(List.of(ROW));
  private final List<Made> made = new ArrayList<>(List.of(MEETING));

  @Test
  void aConfirmedVisitWithItsMeetingIsInOrder() {
    assertTrue(promises().kept());
    assertEquals(new Promises(1, 0, 0, 1, 0, 0, 0), promises());
  }

  @Test
  void aConfirmedVisitThatIsNotThereIsLost() {
    rows.clear();
    made.clear();

    assertEquals(new Promises(1, 1, 0, 0, 0, 0, 0), promises());
    assertFalse(promises().kept());
  }

  @Test
  void aVisitAtAnotherTimeThanConfirmedIsChanged() {
    told.set(0, TOLD.movedTo(START.plusSeconds(60), END.plusSeconds(60)));

    assertEquals(1, promises().changed());
    assertFalse(promises().kept());
  }

  @Test
  void aConfirmedCancellationThatDidNotHappenIsAChange() {
    told.set(0, TOLD.withCancellation());

    assertEquals(1, promises().changed());
  }

  @Test
  void whatNobodyKnowsMayBeEither() {
    told.set(0, TOLD.withCancellation().withDoubt());

    assertTrue(promises().kept());
  }

  @Test
  void aComingVisitWithoutAMeetingIsNotMade() {
    rows.set(0, new Row(ID, "SCHEDULED", START, END, "PENDING", null));
    made.clear();

    assertEquals(1, promises().notMade());
    assertFalse(promises().kept());
  }

  @Test
  void aMeetingThatZoomDoesNotKnowOrAtAnotherTimeIsNotMade() {
    made.set(0, new Made(7, "HL-1", START.minusSeconds(60)));
    assertEquals(1, promises().notMade());

    made.set(0, new Made(7, "HL-1", END));
    assertEquals(1, promises().notMade());

    made.clear();
    assertEquals(1, promises().notMade());
  }

  @Test
  void aMeetingThatWasMadeWhileItsVisitRunsBeginsThen() {
    made.set(0, new Made(7, "HL-1", START.plusSeconds(90)));

    assertTrue(promises().kept());
  }

  @Test
  void aVisitThatIsOverNeedsNoMeeting() {
    Instant ago = NOW.minus(Duration.ofHours(1));
    told.set(0, TOLD.movedTo(ago, ago.plusSeconds(300)));
    rows.set(0, new Row(ID, "SCHEDULED", ago, ago.plusSeconds(300), "FAILED", null));
    made.clear();

    assertEquals(new Promises(1, 0, 0, 0, 0, 0, 0), promises());
  }

  @Test
  void twoMeetingsOfOneVisitAreADouble() {
    made.add(new Made(8, "HL-1", START));

    assertEquals(1, promises().doubled());
    assertEquals(1, promises().orphaned());
    assertFalse(promises().kept());
  }

  @Test
  void theMeetingOfACancelledVisitIsAnOrphan() {
    told.set(0, TOLD.withCancellation());
    rows.set(0, new Row(ID, "CANCELLED", START, END, "PENDING", 7L));

    assertEquals(1, promises().orphaned());
    assertFalse(promises().kept());
  }

  private Promises promises() {
    return Promises.compare(told, rows, made, NOW);
  }
}
