package org.healthlink.sandbox.drill;

import static org.healthlink.sandbox.drill.DoorBook.Side.DOCTOR;
import static org.healthlink.sandbox.drill.DoorBook.Side.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.healthlink.sandbox.drill.DoorBook.Place;
import org.healthlink.sandbox.drill.DoorBook.Side;
import org.healthlink.sandbox.drill.DoorBook.Summary;
import org.junit.jupiter.api.Test;

class DoorBookTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");

  private final DoorBook book = new DoorBook();

  @Test
  void aVisitIsWhereItsPeopleAre() {
    in(1, PATIENT, Place.ZOOM, 0, Phase.INCIDENT);
    in(1, DOCTOR, Place.ZOOM, 0, Phase.INCIDENT);
    in(2, PATIENT, Place.ZOOM, 0, Phase.INCIDENT);
    in(2, DOCTOR, Place.ROOM, 1, Phase.INCIDENT);
    book.comes(id(3), PATIENT, BEGIN, Phase.INCIDENT);
    in(3, DOCTOR, Place.ZOOM, 0, Phase.INCIDENT);

    assertEquals(new Summary(3, 1, 1, 0, 1, Duration.ofSeconds(1)), summary());
  }

  @Test
  void whoComesAgainHasWaitedSinceHeCameFirst() {
    book.comes(id(1), PATIENT, BEGIN, Phase.INCIDENT);
    book.comes(id(1), PATIENT, BEGIN.plusSeconds(5), Phase.RECOVERY);
    book.isIn(id(1), PATIENT, Place.ROOM, BEGIN.plusSeconds(9));

    assertEquals(new Summary(1, 0, 1, 1, 0, Duration.ofSeconds(9)), summary());
  }

  @Test
  void whoCameBeforeTheIncidentIsNotCounted() {
    in(1, PATIENT, Place.ZOOM, 0, Phase.CALM);

    assertEquals(0, summary().visits());
  }

  private void in(int visit, Side side, Place place, int seconds, Phase phase) {
    book.comes(id(visit), side, BEGIN, phase);
    book.isIn(id(visit), side, place, BEGIN.plusSeconds(seconds));
  }

  private Summary summary() {
    return book.summary(EnumSet.of(Phase.INCIDENT, Phase.RECOVERY));
  }

  private static UUID id(int visit) {
    return new UUID(0, visit);
  }
}
